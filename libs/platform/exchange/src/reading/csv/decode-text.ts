import { FileRefused } from '../refusals.js';
import type { TableFile } from '../table-file.js';

/** The text of a CSV file and how it was written. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Exclude<TableFile['encoding'], null>;
}

const CONTROL = /[^\P{Cc}\t\n\r]/gu;
/** A file with more control characters than this share holds no text. */
const MOST_CONTROLS = 0.01;

/**
 * Finds the encoding: a byte order mark tells; else what is sound UTF-8 is UTF-8; else CP932, as Excel in Japan saves CSV. EUC-JP, which
 * nearly always is sound CP932 too (as half-width kana that mean nothing), is recognised and refused.
 * @throws FileRefused FILE_ENCODING_UNKNOWN, FILE_NOT_READABLE when the bytes are no text
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = byMark(bytes) ?? withoutMark(bytes);
  const controls = decoded.text.match(CONTROL)?.length ?? 0;
  if (controls > decoded.text.length * MOST_CONTROLS) throw new FileRefused('FILE_NOT_READABLE');
  return decoded;
}

function byMark(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return required(bytes, 'utf-8', 'utf-8-bom');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return required(bytes, 'utf-16le', 'utf-16');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return required(bytes, 'utf-16be', 'utf-16');
  return null;
}

function required(bytes: Uint8Array, label: string, encoding: DecodedText['encoding']): DecodedText {
  const text = decoded(bytes, label);
  if (text === null) throw new FileRefused('FILE_ENCODING_UNKNOWN');
  return { text, encoding };
}

function withoutMark(bytes: Uint8Array): DecodedText {
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const text = decoded(bytes, 'shift_jis');
  if (text === null || looksLikeEucJp(bytes)) throw new FileRefused('FILE_ENCODING_UNKNOWN');
  return { text, encoding: 'cp932' };
}

function looksLikeEucJp(bytes: Uint8Array): boolean {
  const text = decoded(bytes, 'euc-jp');
  if (text === null) return false;
  const kana = text.match(/[\u3041-\u3096\u30a1-\u30fc]/g)?.length ?? 0;
  const foreign = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  return kana * 5 > foreign;
}

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
