import { READ_LIMITS, type ReadLimits } from './limits.js';
import { FileRefused } from './refusals.js';
import type { TableFile } from './table-file.js';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** PDF, PNG, JPEG, GIF, RTF, RAR, 7z, gzip, an empty zip. */
const OTHERS = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
  [0x50, 0x4b, 0x05, 0x06],
];

/**
 * Reads a file with a table: an Excel workbook (.xlsx) or CSV. What it is, its first bytes tell, not its name. It is read in pieces: memory
 * stays small whatever the file unfolds into, and other requests get their turn in between.
 * The reader of a format is loaded with its first file.
 * @param name of the file; a CSV table is called by it
 * @throws FileRefused
 */
export async function readTableFile(
  file: Uint8Array,
  name: string,
  limits: ReadLimits = READ_LIMITS,
): Promise<TableFile> {
  if (file.length === 0) throw new FileRefused('FILE_EMPTY');
  if (file.length > limits.bytes) throw new FileRefused('FILE_TOO_LARGE', limits.bytes);
  if (begins(file, ZIP)) {
    const { readWorkbook } = await import('./xlsx/read-workbook.js');
    return readWorkbook(file, limits);
  }
  if (begins(file, OLE)) throw new FileRefused(isEncrypted(file) ? 'FILE_IS_ENCRYPTED' : 'FILE_IS_OLD_EXCEL');
  if (OTHERS.some((magic) => begins(file, magic))) throw new FileRefused('FILE_NOT_READABLE');
  const { readCsv } = await import('./csv/read-csv.js');
  return readCsv(file, name, limits);
}

function begins(file: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => file[index] === byte);
}

/** A workbook with a password is an OLE file that holds a stream of this name. */
function isEncrypted(file: Uint8Array): boolean {
  return Buffer.from(file.buffer, file.byteOffset, file.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}
