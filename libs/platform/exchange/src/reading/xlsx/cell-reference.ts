import type { MergedRange } from '../table-file.js';

/** Column of a reference, 0 = A: `AB12` → 27. Undefined when it is none. */
export function columnOf(reference: string): number | undefined {
  const letters = /^\$?([A-Z]{1,3})\$?\d*$/.exec(reference)?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `A3:B4` → rows 3–4, columns 1–2. Undefined when it is none. */
export function rangeOf(reference: string): MergedRange | undefined {
  const [first, last, ...more] = reference.split(':');
  const [left, right] = [columnOf(first ?? ''), columnOf(last ?? '')];
  const [top, bottom] = [rowOf(first ?? ''), rowOf(last ?? '')];
  if (more.length > 0 || left === undefined || right === undefined || top === undefined || bottom === undefined)
    return undefined;
  return right < left || bottom < top ? undefined : { top, left: left + 1, bottom, right: right + 1 };
}

function rowOf(reference: string): number | undefined {
  const digits = /(\d{1,7})$/.exec(reference)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
