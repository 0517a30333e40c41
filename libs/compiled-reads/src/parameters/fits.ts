import { type PlainSqlType, type SqlType, itemType } from '../mapping/sql-type.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NUMBER = /^-?\d{1,300}(\.\d{1,300})?(e[+-]?\d{1,3})?$/i;
const INTEGER = /^-?\d{1,19}$/;
const LARGEST_BIGINT = 2n ** 63n - 1n;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
/** PostgreSQL reads no zone beyond 15:59. */
const INSTANT =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-5]):[0-5]\d(:[0-5]\d)?)$/;
const LARGEST_INT = 2 ** 31 - 1;

const isOf: Readonly<Record<PlainSqlType, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && !value.includes('\0'),
  int: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value <= LARGEST_INT && value >= -LARGEST_INT - 1,
  bigint: (value) => (typeof value === 'number' ? Number.isSafeInteger(value) : isBigint(value)),
  float: (value) => typeof value === 'number',
  numeric: (value) => (typeof value === 'number' ? Number.isFinite(value) : matches(value, NUMBER)),
  boolean: (value) => typeof value === 'boolean',
  uuid: (value) => matches(value, UUID),
  date: isDay,
  timestamptz: (value) => typeof value === 'string' && isDay(INSTANT.exec(value)?.[1]),
  jsonb: (value) => !JSON.stringify(value).includes('\\u0000'),
};

/** Whether PostgreSQL takes a JavaScript value (not null) as one of the type. Days and instants are texts: `2026-04-01`. */
export function fits(type: SqlType, value: unknown): boolean {
  const ofItems = itemType(type);
  if (ofItems !== null) return Array.isArray(value) && value.every((item) => item === null || fits(ofItems, item));
  return isOf[type as PlainSqlType](value);
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function isBigint(value: unknown): boolean {
  if (typeof value !== 'string' || !INTEGER.test(value)) return false;
  return BigInt(value) <= LARGEST_BIGINT && BigInt(value) >= -LARGEST_BIGINT - 1n;
}

/** Whether a text is a day of the calendar, years 1–9999. */
function isDay(value: unknown): boolean {
  const [, year, month, day] = (typeof value === 'string' ? DAY.exec(value) : null)?.map(Number) ?? [];
  if (!year || !month || !day || month > 12) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}
