import type { Reader } from '@tsunagari/database';
import { type Sealer, searchKey } from '@tsunagari/kernel';
import { readCells, readValues } from '../import/roster/stored-row.js';
import { UNREADABLE } from '../unreadable.js';

/** For whom rows of rosters are looked through. */
export interface RosterReading {
  readonly reader: Reader;
  readonly sealer: Sealer;
  readonly councilId: string;
}

/** Every name that a person bears or bore, as it was written. */
export async function everyNameOf(reader: Reader, personId: string): Promise<string[]> {
  const rows = await reader.rows<{ name: string }>(
    `select p.name from person p where p.council_id = (select claimed_council()) and p.id = $1::uuid
     union select h.name from history.person h where h.council_id = (select claimed_council()) and h.id = $1::uuid`,
    [personId],
  );
  return rows.map(({ name }) => name);
}

/** What was found in sealed texts, and what nobody can tell. */
export interface FoundSealed {
  readonly ids: readonly string[];
  /** How many cannot be opened: whether the person is in them is not known, and they stay. */
  readonly unreadable: number;
}

interface SealedRow {
  readonly id: string;
  readonly cells: string;
  readonly values: string | null;
  /** Whether it had become the person, or was taken for her: it goes by these ids. */
  readonly goes: boolean;
}

/**
 * Rows of rosters that became nobody and bear one of the names: in one cell, in two that stand side by side (姓 and 名), or as someone has
 * corrected it. They may mean someone of the same name; nobody will miss them, for they are of a file that the staff have. A row that
 * cannot be opened may be anybody's, and is missed by whoever has the key for it: it is counted and left.
 */
export async function rowsOfSameName(
  { reader, sealer, councilId }: RosterReading,
  personId: string,
  names: readonly string[],
): Promise<FoundSealed> {
  const wanted = new Set(names.map(searchKey));
  const rows = await reader.rows<SealedRow>(
    `select r.id, r.cells_sealed as cells, r.values_sealed as values, coalesce($1::uuid = any(r.candidate_ids), false)
       or exists (select 1 from history.import_row h where h.council_id = r.council_id and h.id = r.id and h.person_id = $1::uuid) as goes
     from import_row r where r.council_id = (select claimed_council()) and r.person_id is null`,
    [personId],
  );
  const read = rows.map(({ id, goes, ...sealed }) => {
    const cells = readCells(sealer, councilId, id, sealed.cells);
    const values = Object.values(readValues(sealer, councilId, id, sealed.values)).map(({ value }) => value);
    const texts = [...(cells ?? []).map(({ text }) => text), ...values].map(searchKey);
    const bears = texts.some((text, index) => wanted.has(text) || wanted.has(`${text}${texts[index + 1] ?? ''}`));
    return { id, bears, isUnknown: !goes && !bears && (cells === null || values.includes(UNREADABLE)) };
  });
  return {
    ids: read.filter(({ bears }) => bears).map(({ id }) => id),
    unreadable: read.filter(({ isUnknown }) => isUnknown).length,
  };
}
