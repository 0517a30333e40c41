import { SealBroken, type SealedPlace } from '@tsunagari/kernel';
import { type KeyRing, sealedBeginning, sealerOf } from './sealer.js';
import type { SealedColumn } from './sealed-column.js';

/** A sealed text as it is read to be sealed anew. */
export interface SealedText {
  readonly councilId: string;
  readonly placeId: string;
  readonly sealed: string;
  /** The hash by which it is found, if it is. */
  readonly hash: string | null;
  /** Table of the record that the text is, for a text that is one. */
  readonly recordOf: string | null;
}

/** The same text under the present key; `unchanged` when it stood there already, `broken` when nobody can open it. */
export type Renewed = { readonly sealed: string; readonly hash: string | null } | 'unchanged' | 'broken';

/** Seals texts anew under the first key of the ring, with the hash beside them and the sealed texts within them. */
export function renewalUnder(keys: KeyRing, columns: readonly SealedColumn[]) {
  const sealer = sealerOf(...keys);
  const beginning = sealedBeginning(keys[0]);

  const renew = (column: SealedColumn, text: SealedText): Renewed => {
    const isPresent = text.sealed.startsWith(beginning);
    if (isPresent && column.recordOf === undefined) return 'unchanged';
    const { table, column: name, search } = column;
    const place: SealedPlace = { table, column: name, councilId: text.councilId, id: text.placeId };
    const opened = open(text.sealed, place);
    if (opened === null) return 'broken';
    const whole = text.recordOf === null ? opened : renewRecord(opened, text.recordOf, text.councilId);
    if (isPresent && whole === opened) return 'unchanged';
    const hash = search && text.hash !== null ? sealer.searchHash(search.textOf(opened), place) : text.hash;
    return { sealed: sealer.seal(whole, place), hash };
  };

  /** A record in JSON whose sealed texts are renewed; those that nobody can open stay as they are. */
  const renewRecord = (json: string, table: string, councilId: string): string => {
    const record = JSON.parse(json) as Record<string, unknown>;
    const stringAt = (name: string): string | null => (typeof record[name] === 'string' ? record[name] : null);
    let isRenewed = false;
    for (const column of columns.filter((each) => each.table === table)) {
      const sealed = stringAt(column.column);
      const placeId = stringAt(column.placeId ?? 'id');
      if (sealed === null || placeId === null) continue;
      const hash = column.search ? stringAt(column.search.column) : null;
      const renewed = renew(column, { councilId, placeId, sealed, hash, recordOf: null });
      if (typeof renewed === 'string') continue;
      record[column.column] = renewed.sealed;
      if (column.search) record[column.search.column] = renewed.hash;
      isRenewed = true;
    }
    return isRenewed ? JSON.stringify(record) : json;
  };

  const open = (sealed: string, place: SealedPlace): string | null => {
    try {
      return sealer.open(sealed, place);
    } catch (error) {
      if (error instanceof SealBroken) return null;
      throw error;
    }
  };

  return renew;
}
