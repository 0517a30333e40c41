import { parseFigure } from '@tsunagari/kernel';
import type { FigureMeasure, FigureRow, Provenance } from '@tsunagari/registry';
import { publicSource } from './citation.js';
import { csvRows, textOrNull } from './csv-rows.js';
import { sourceDate } from './source-date.js';
import { inJapanese } from './wording.js';

/** What a figure is about: nothing named is the council's whole area. */
export type Subject = Pick<FigureRow, 'branch' | 'association'>;

/** One printed number with everything its source says about it. */
export interface PrintedFigure {
  readonly label: string;
  /** As printed, with 約 where the source says so. */
  readonly cell: string;
  readonly unit: string;
  readonly asOf: string;
  readonly provenance: Provenance;
  readonly meaning?: string | null;
  readonly note?: string | null;
}

const MEASURES: readonly (readonly [RegExp, FigureMeasure])[] = [
  [/^(?:人口|推定人口|推計人口)/, 'POPULATION'],
  [/^世帯数$/, 'HOUSEHOLDS'],
  [/^65歳以上人口$/, 'POPULATION_65_PLUS'],
  [/^(?:高齢化率|65歳以上の割合)$/, 'ELDERLY_RATE'],
  [/^(?:事務区数|町内会)$/, 'ASSOCIATIONS'],
];

/** A figure of the register from a printed number. */
export function figureRow(subject: Subject, printed: PrintedFigure): FigureRow {
  return {
    ...printed.provenance,
    ...subject,
    ...sourceDate(printed.asOf),
    measure: MEASURES.find(([pattern]) => pattern.test(printed.label))?.[1] ?? 'OTHER',
    label: printed.label,
    figure: parseFigure(printed.cell),
    unit: printed.unit,
    meaning: printed.meaning ?? null,
    note: printed.note ?? null,
  };
}

/** Population, households, number of 事務区 and ageing of the branches, where a source gives them. */
export function branchFigures(csv: string): FigureRow[] {
  const columns = [
    'code',
    'population',
    'households',
    'jimuku_count',
    'jimuku_names',
    'stats_as_of',
    'stats_source',
    'elderly_rate_pct',
    'elderly_count',
    'elderly_as_of',
    'elderly_source',
  ] as const;
  return csvRows(csv, columns).flatMap((row) => {
    const subject = { branch: row.code, association: null };
    const counted = (label: string, cell: string, unit: string, note: string): FigureRow[] =>
      cell === ''
        ? []
        : [
            figureRow(subject, {
              label,
              cell,
              unit,
              asOf: row.stats_as_of,
              provenance: publicSource(row.stats_source),
              note: textOrNull(note),
            }),
          ];
    const aged = (label: string, cell: string, unit: string): FigureRow[] =>
      cell === ''
        ? []
        : [
            figureRow(subject, {
              label,
              cell,
              unit,
              asOf: row.elderly_as_of,
              provenance: publicSource(row.elderly_source),
              meaning: '団地の数値。支部の区域と同じとみなした（判断）',
            }),
          ];
    return [
      ...counted('人口', row.population, '人', ''),
      ...counted('世帯数', row.households, '世帯', ''),
      ...counted('事務区数', row.jimuku_count, '事務区', row.jimuku_names),
      ...aged('高齢化率', row.elderly_rate_pct, '%'),
      ...aged('65歳以上人口', row.elderly_count, '人'),
    ];
  });
}

/** Households and population of associations, where a source gives them. `codes` maps names to codes. */
export function associationFigures(csv: string, codes: ReadonlyMap<string, string>): FigureRow[] {
  return csvRows(csv, ['name', 'households', 'population', 'as_of', 'source', 'note']).flatMap((row) => {
    const association = codes.get(row.name);
    if (association === undefined) return [];
    const note = textOrNull(inJapanese(row.note));
    const printed = { asOf: row.as_of, provenance: publicSource(row.source), note };
    return [
      { ...printed, label: '世帯数', cell: row.households, unit: '世帯' },
      { ...printed, label: '人口', cell: row.population, unit: '人' },
    ]
      .filter(({ cell }) => cell !== '')
      .map((figure) => figureRow({ branch: null, association }, figure));
  });
}
