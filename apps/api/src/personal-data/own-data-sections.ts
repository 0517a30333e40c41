import { rolesOfAccounts } from '@tsunagari/identity';
import { tokyoDay, formatJapaneseDate, parsePlainDate } from '@tsunagari/kernel';
import type { AvailabilitySlot, HeldRow, HeldRows, LookAtPerson, Looking, OwnData } from '@tsunagari/people';
import { type NameOf, associationNames, branchNames, partnerNames } from '../exchange/export-names.js';
import { availabilityWords } from '../exchange/export-words.js';
import type { OwnDataFieldObject, OwnDataSectionObject } from './own-data.object.js';
import {
  ACCOUNT_ROLE_WORDS,
  CODE_WORDS,
  COLUMN_WORDS,
  FIRST_COLUMNS,
  LAST_COLUMNS,
  KINDS_OF_RECORDS,
  LOOK_FIELD_WORDS,
  LOOK_PURPOSE_WORDS,
  MACHINE_COLUMNS,
} from './own-data-words.js';

type Names = Readonly<Record<string, NameOf>>;

/** What is held, in words for the person; the looks come last. A column without a word stands under its own name: nothing is left out. */
export async function ownDataSections(looking: Looking, { held, looks }: OwnData): Promise<OwnDataSectionObject[]> {
  const names = await namesIn(looking, held);
  return [
    ...held.map(({ table, rows }) => ({
      title: KINDS_OF_RECORDS[table] ?? table,
      records: rows.map((row) => ({ heading: headingOf(row), fields: fieldsOf(row, names) })),
    })),
    { title: KINDS_OF_RECORDS['look_subject'] ?? '', records: await lookRecords(looking, looks) },
  ];
}

function headingOf({ until }: HeldRow): string {
  return until === null ? '今の記録' : `${momentText(until)}までの記録`;
}

function fieldsOf({ columns }: HeldRow, names: Names): OwnDataFieldObject[] {
  const inOrder = Object.entries(columns).sort(([one], [other]) => placeOf(one) - placeOf(other));
  return inOrder.flatMap(([column, value]) => {
    if (MACHINE_COLUMNS.has(column)) return [];
    const text = textOf(column, value, names);
    return text === '' ? [] : [{ label: COLUMN_WORDS[column] ?? column, value: text }];
  });
}

function placeOf(column: string): number {
  const first = FIRST_COLUMNS.indexOf(column);
  return first >= 0 ? first - FIRST_COLUMNS.length : LAST_COLUMNS.indexOf(column) + 1;
}

function textOf(column: string, value: unknown, names: Names): string {
  if (value === null || value === undefined) return '';
  if (column === 'availability') return availabilityWords(value as readonly AvailabilitySlot[]);
  if (Array.isArray(value)) return value.map((part) => textOf(column, part, names)).join('、');
  if (typeof value !== 'string') return JSON.stringify(value);
  const opened = OPENED[column];
  if (opened) return opened(value);
  const name = names[column];
  if (name) return name(value) ?? '';
  if (column === 'recorded_at') return momentText(value);
  const day = parsePlainDate(value);
  return CODE_WORDS[column]?.[value] ?? (day === null ? value : formatJapaneseDate(day));
}

/** How sealed texts that hold more than words are told. */
const OPENED: Readonly<Record<string, (text: string) => string>> = {
  sealed: contactText,
  cells_sealed: cellTexts,
  values_sealed: valueTexts,
};

function momentText(instant: string): string {
  return formatJapaneseDate(tokyoDay(new Date(instant)));
}

/** What a contact says; one that could not be opened says so. */
function contactText(text: string): string {
  const contact = readJson(text) as { readonly raw: string; readonly even: string | null } | null;
  if (contact === null) return text;
  const { raw, even } = contact;
  return even !== null && even !== raw ? `${even}（届いたままの文字：${raw}）` : raw;
}

function cellTexts(text: string): string {
  const row = readJson(text) as { readonly cells: readonly { readonly text: string }[] } | null;
  return row === null ? text : row.cells.map((cell) => cell.text).join('、');
}

function valueTexts(text: string): string {
  const values = readJson(text) as Readonly<Record<string, { readonly value: string }>> | null;
  return values === null
    ? text
    : Object.values(values)
        .map(({ value }) => value)
        .join('、');
}

/** Null for what is no JSON: the words that stand in the place of a text that cannot be opened. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function namesIn(looking: Looking, held: readonly HeldRows[]): Promise<Names> {
  const ids = (...columns: readonly string[]): string[] =>
    held.flatMap(({ rows }) =>
      rows.flatMap((row) => columns.flatMap((column) => (row.columns[column] as string | null | undefined) ?? [])),
    );
  const partners = await partnerNames(looking, ids('partner_id', 'elected_by_id'));
  return {
    association_id: await associationNames(looking, ids('association_id')),
    branch_id: await branchNames(looking, ids('branch_id')),
    partner_id: partners,
    elected_by_id: partners,
  };
}

async function lookRecords(
  { reader }: Looking,
  looks: readonly LookAtPerson[],
): Promise<OwnDataSectionObject['records']> {
  const accounts = [...new Set(looks.flatMap(({ accountId }) => accountId ?? []))];
  const roles = await rolesOfAccounts(reader, accounts);
  const roleOf = (accountId: string | null): string => {
    if (accountId === null) return 'システム';
    const role = roles.find((grant) => grant.accountId === accountId)?.role;
    return (role && ACCOUNT_ROLE_WORDS[role]) ?? '役割のないアカウント';
  };
  return looks.map(({ recordedAt, accountId, purpose, fields }) => ({
    heading: momentText(recordedAt),
    fields: [
      { label: '見た人の役割', value: roleOf(accountId) },
      { label: '目的', value: LOOK_PURPOSE_WORDS[purpose ?? ''] ?? '―' },
      { label: '見た項目', value: fieldTexts(fields) },
    ],
  }));
}

/** Each word once: 氏名、連絡先. */
function fieldTexts(fields: readonly string[]): string {
  const words = fields.map((field) => LOOK_FIELD_WORDS[field] ?? LOOK_FIELD_WORDS[field.split('.')[0] ?? ''] ?? field);
  return [...new Set(words)].join('、');
}
