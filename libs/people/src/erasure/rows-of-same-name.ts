import type { Reader } from '@tsunagari/database';
import { type Sealer, searchKey } from '@tsunagari/kernel';
import { readCells } from '../import/roster/stored-row.js';

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

/**
 * Ids of rows of rosters that became nobody and bear one of the names: in one cell, or in two that stand side by side (姓 and 名). They
 * may mean someone of the same name, and a row that cannot be opened anybody; nobody will miss them, for they are of a file that the
 * staff have.
 */
export async function rowsOfSameName(
  { reader, sealer, councilId }: RosterReading,
  names: readonly string[],
): Promise<string[]> {
  const wanted = new Set(names.map(searchKey));
  const rows = await reader.rows<{ id: string; sealed: string }>(
    `select r.id, r.cells_sealed as sealed from import_row r where r.council_id = (select claimed_council()) and r.person_id is null`,
  );
  return rows.flatMap(({ id, sealed }) => {
    const cells = readCells(sealer, councilId, id, sealed)?.map(({ text }) => searchKey(text));
    if (cells === undefined) return [id];
    const bears = cells.some((cell, index) => wanted.has(cell) || wanted.has(`${cell}${cells[index + 1] ?? ''}`));
    return bears ? [id] : [];
  });
}
