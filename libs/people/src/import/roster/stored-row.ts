import type { SealedPlace, Sealer } from '@tsunagari/kernel';
import { UNREADABLE, openForReading } from '../../unreadable.js';
import type { LaidCell, LaidRow } from './roster-file.js';
import { type RosterFieldKey, holdsMany, isRosterField } from './roster-fields.js';

/** A cell as it is kept with its row. */
export interface StoredCell extends LaidCell {
  readonly index: number;
}

/** What a row of the file says, as it is sealed. */
export interface StoredCells {
  readonly hidden: boolean;
  readonly cells: readonly StoredCell[];
}

/** What a row says of one field: the text of its cells, and the text that counts (corrected by someone, or the day that Excel meant). */
export interface StoredValue {
  readonly original: string;
  readonly value: string;
  /** 〃 */
  readonly ditto?: true;
  /** A bare number of a workbook that counts as a day of Excel. */
  readonly serial?: true;
  readonly corrected?: true;
}

/** Fields that say something. */
export type StoredValues = Partial<Record<RosterFieldKey, StoredValue>>;

const DAYS: ReadonlySet<RosterFieldKey> = new Set(['BIRTH', 'ROLE_FROM', 'ROLE_TO']);
/** Numbers of Excel from 1905 to 2100; smaller ones are years, larger ones written dates (19480401). */
const SERIALS = { least: 2_101, most: 73_415 };

/** The cells of a row that hold anything. A workbook that counts from 1904 is not asked for bare numbers of days. */
export function storedCells(row: LaidRow, columns: readonly number[], date1904: boolean): StoredCells {
  const cells = columns.flatMap((index): StoredCell[] => {
    const cell = row.cells[index];
    if (cell === undefined || cell.text === '') return [];
    const { text, value, note } = cell;
    const kept = value?.kind === 'date' || (value?.kind === 'number' && !date1904) ? { value } : {};
    return [{ index, text, ...kept, ...(note === 'DITTO' ? { note } : {}) }];
  });
  return { hidden: row.hidden, cells };
}

/** What the cells say of each field, by the columns that were chosen. Cells of one field stand line by line. */
export function valuesOf(
  { cells }: StoredCells,
  fieldOf: ReadonlyMap<number, RosterFieldKey>,
  corrections: StoredValues,
): StoredValues {
  const values: StoredValues = {};
  for (const cell of cells) {
    const field = fieldOf.get(cell.index);
    if (field === undefined || cell.text.trim() === '') continue;
    const said = valueOf(cell, field);
    const before = values[field];
    values[field] = before && holdsMany(field) ? joined(before, said) : said;
  }
  for (const [field, correction] of Object.entries(corrections)) {
    if (isRosterField(field) && correction.corrected)
      values[field] = { original: values[field]?.original ?? '', value: correction.value, corrected: true };
  }
  return values;
}

function valueOf({ text, value, note }: StoredCell, field: RosterFieldKey): StoredValue {
  const ditto = note === 'DITTO' ? ({ ditto: true } as const) : {};
  if (!DAYS.has(field)) return { original: text, value: text, ...ditto };
  if (value?.kind === 'date') return { original: text, value: value.day, ...ditto };
  const isSerial = value?.kind === 'number' && value.number >= SERIALS.least && value.number <= SERIALS.most;
  return {
    original: text,
    value: isSerial ? String(value.number) : text,
    ...ditto,
    ...(isSerial ? { serial: true } : {}),
  };
}

function joined(first: StoredValue, second: StoredValue): StoredValue {
  const ditto = first.ditto || second.ditto ? ({ ditto: true } as const) : {};
  return { original: `${first.original}\n${second.original}`, value: `${first.value}\n${second.value}`, ...ditto };
}

/** Seals what a row says. */
export function sealRowText(sealer: Sealer, place: Place, text: StoredCells | StoredValues): string {
  return sealer.seal(JSON.stringify(text), sealedPlace(place));
}

/** Opens the cells of a row. @throws SealBroken */
export function openCells(sealer: Sealer, councilId: string, id: string, sealed: string): StoredCells {
  return JSON.parse(sealer.open(sealed, sealedPlace({ councilId, id, column: 'cells_sealed' }))) as StoredCells;
}

/** Opens the values of a row; a row that was not checked yet has none. @throws SealBroken */
export function openValues(sealer: Sealer, councilId: string, id: string, sealed: string | null): StoredValues {
  if (sealed === null) return {};
  return JSON.parse(sealer.open(sealed, sealedPlace({ councilId, id, column: 'values_sealed' }))) as StoredValues;
}

/** The cells of a row for reading; null when they cannot be opened. */
export function readCells(sealer: Sealer, councilId: string, id: string, sealed: string): readonly StoredCell[] | null {
  const text = openForReading(sealer, sealed, sealedPlace({ councilId, id, column: 'cells_sealed' }));
  return text === null ? null : (JSON.parse(text) as StoredCells).cells;
}

/** The values of a row for reading; when they cannot be opened that is said in the place of the name, which every row has. */
export function readValues(sealer: Sealer, councilId: string, id: string, sealed: string | null): StoredValues {
  if (sealed === null) return {};
  const text = openForReading(sealer, sealed, sealedPlace({ councilId, id, column: 'values_sealed' }));
  return text === null ? { NAME: { original: UNREADABLE, value: UNREADABLE } } : (JSON.parse(text) as StoredValues);
}

/** What a row says in a column, '' where it says nothing; of a row that cannot be opened every column says that. */
export function textIn(cells: readonly StoredCell[] | null, column: number): string {
  return cells === null ? UNREADABLE : (cells.find(({ index }) => index === column)?.text ?? '');
}

interface Place {
  readonly councilId: string;
  readonly id: string;
  readonly column: 'cells_sealed' | 'values_sealed';
}

function sealedPlace(place: Place): SealedPlace {
  return { table: 'import_row', ...place };
}
