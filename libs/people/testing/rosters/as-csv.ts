import iconv from 'iconv-lite';
import { ROSTER_HEADERS, type RosterRow } from './roster-row.js';

/**
 * The roster as Excel in Japan saves CSV: CP932, lines ending with CR LF.
 * @throws RangeError when CP932 lacks a character of it
 */
export function asCp932Csv(roster: readonly RosterRow[]): Uint8Array<ArrayBuffer> {
  const text = csvOf(roster);
  const bytes = iconv.encode(text, 'cp932');
  if (iconv.decode(bytes, 'cp932') !== text) throw new RangeError('CP932 cannot carry the roster');
  return Uint8Array.from(bytes);
}

/** The roster as Excel saves “CSV UTF-8”: with a byte order mark. */
export function asUtf8Csv(roster: readonly RosterRow[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(`\uFEFF${csvOf(roster)}`, 'utf8'));
}

function csvOf(roster: readonly RosterRow[]): string {
  const lines = [ROSTER_HEADERS, ...roster.map(({ cells }) => ROSTER_HEADERS.map((header) => cells[header]))];
  return lines.map((texts) => `${texts.map(quoted).join(',')}\r\n`).join('');
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
