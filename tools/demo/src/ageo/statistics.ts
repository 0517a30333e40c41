import type { FigureRow, PublicFactRow } from '@tsunagari/registry';
import { publicSource } from './citation.js';
import { type CsvRow, csvRows, textOrNull } from './csv-rows.js';
import { UNTIED, asOfText, details } from './fact.js';
import { type Subject, figureRow } from './figures.js';
import { inJapanese } from './wording.js';

const COLUMNS = ['scope', 'item', 'value', 'unit', 'as_of', 'source', 'note'] as const;
type Row = CsvRow<(typeof COLUMNS)[number]>;

/** Names of the register by which the statistics speak of a branch or an association. */
export interface KnownNames {
  /** Branch name → code: 上尾南 → B03. */
  readonly branches: ReadonlyMap<string, string>;
  readonly associations: ReadonlyMap<string, string>;
}

/** Areas that the statistics name otherwise than the register, by judgement. */
const SAME_AREA: Readonly<Record<string, string>> = { 富士見一丁目: '富士見一丁目町会', 三井区: '三井区自治会' };

/** What the statistics tell: figures of the council, a branch or an association, and facts about any other area. */
export interface Statistics {
  readonly figures: readonly FigureRow[];
  readonly facts: readonly PublicFactRow[];
}

/** Sorts every row of the statistics: none is lost. */
export function statisticsOf(csv: string, names: KnownNames): Statistics {
  const rows = csvRows(csv, COLUMNS).map((row) => ({ row, subject: subjectOf(row.scope, names) }));
  return {
    figures: rows.flatMap(({ row, subject }) => (subject === null ? [] : [figureOf(row, subject)])),
    facts: rows.flatMap(({ row, subject }) => (subject === null ? [factOf(row)] : [])),
  };
}

function subjectOf(scope: string, { branches, associations }: KnownNames): Subject | null {
  if (scope === '上尾市') return { branch: null, association: null };
  const branch = branches.get(scope.replace(/(?:地区|支部)$/, ''));
  if (branch !== undefined) return { branch, association: null };
  const association = associations.get(SAME_AREA[scope] ?? scope);
  return association === undefined ? null : { branch: null, association };
}

function figureOf(row: Row, subject: Subject): FigureRow {
  const { cell, unit, remark } = printedOf(row);
  return figureRow(subject, {
    label: row.item,
    cell,
    unit,
    asOf: row.as_of,
    provenance: publicSource(row.source),
    meaning: subject.branch === null && subject.association === null ? null : meaningOf(row.scope),
    note: [remark, inJapanese(row.note)].filter((text) => text !== '').join('。') || null,
  });
}

function meaningOf(scope: string): string {
  return `資料は「${scope}」の数値とする。同じ区域とみなした（判断）`;
}

function factOf(row: Row): PublicFactRow {
  const { cell, unit } = printedOf(row);
  return {
    ...UNTIED,
    ...publicSource(row.source),
    topic: 'STATISTIC',
    title: `${row.scope} ${row.item}`,
    text: textOrNull(inJapanese(row.note)),
    asOf: asOfText(row.as_of),
    details: details({ 数値: cell, 単位: unit, 区域: row.scope }),
  };
}

/** 約 goes from the unit to the number; the words that explain it become a remark. */
function printedOf({ value, unit }: Row): { cell: string; unit: string; remark: string } {
  const match = /^(\S+?)\s*\((?:約|about(?:;\s*"(.+)")?)\)$/.exec(unit);
  if (!match?.[1]) return { cell: value, unit, remark: '' };
  return { cell: `約${value}`, unit: match[1], remark: match[2] === undefined ? '' : `資料の表記は「${match[2]}」` };
}
