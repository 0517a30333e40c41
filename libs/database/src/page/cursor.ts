import { parsePlainDate } from '@tsunagari/kernel';
import { PageRefused } from './page-refused.js';
import type { SortColumn } from './read-page.js';

/** The place of one row in an ordered list: the values of the sort columns, the id last. */
export type CursorKey = readonly (string | number)[];

/** Cursors are opaque to clients: base64url of the JSON of the row's sort values. */
export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
}

/** @throws PageRefused when the text is no cursor of a list with these sort columns. */
export function decodeCursor(cursor: string, columns: readonly SortColumn[], path: readonly string[]): CursorKey {
  const key = parsed(cursor);
  const fits =
    Array.isArray(key) && key.length === columns.length && columns.every(({ type }, index) => isOf[type](key[index]));
  if (!fits) throw new PageRefused('BAD_CURSOR', path);
  return key as CursorKey;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** As PostgreSQL writes an instant into JSON: a day and the rest. It reads no zone beyond 15:59. */
const INSTANT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d{1,6})?([+-](0\d|1[0-5]):[0-5]\d|Z)$/;
const LARGEST_INT = 2 ** 31 - 1;

/** Whether PostgreSQL will take a value as one of the type: a cursor that was tampered with is a refusal, never a fault. */
const isOf: Readonly<Record<SortColumn['type'], (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && !value.includes('\0') && !/\p{Surrogate}/u.test(value),
  int: (value) => Number.isInteger(value) && Math.abs(value as number) <= LARGEST_INT,
  uuid: (value) => typeof value === 'string' && UUID.test(value),
  date: (value) => typeof value === 'string' && parsePlainDate(value) !== null,
  timestamptz: (value) => typeof value === 'string' && isInstant(value),
};

function isInstant(text: string): boolean {
  const date = INSTANT.exec(text)?.[1];
  return date !== undefined && parsePlainDate(date) !== null && !Number.isNaN(Date.parse(text));
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
