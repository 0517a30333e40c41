import type { Readable } from 'node:stream';
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';
import type { ReadLimits } from '../limits.js';
import { FileRefused } from '../refusals.js';

/** The parts of a workbook by name: `xl/workbook.xml`. */
export interface Package {
  has(name: string): boolean;
  /** @throws FileRefused FILE_NOT_READABLE when it is not there or damaged */
  open(name: string): Promise<Readable>;
}

/**
 * Opens a workbook and looks at its list of parts, before anything is unfolded. A part that is larger than the list says stops being read at
 * the size that the list says.
 * @throws FileRefused FILE_NOT_READABLE, FILE_TOO_DEEP, FILE_IS_ENCRYPTED, FILE_HAS_MACROS
 */
export async function openPackage(bytes: Uint8Array, limits: ReadLimits): Promise<Package> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
    if (zip.entryCount > limits.parts) throw new FileRefused('FILE_TOO_DEEP', limits.parts);
    const parts = await listParts(zip, limits);
    refuseMacros(parts);
    return {
      has: (name) => parts.has(name.toLowerCase()),
      open: (name) => openPart(zip, parts.get(name.toLowerCase())),
    };
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('FILE_NOT_READABLE');
  }
}

async function listParts(zip: ZipFile, { unfoldedBytes }: ReadLimits): Promise<ReadonlyMap<string, Entry>> {
  const parts = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new FileRefused('FILE_IS_ENCRYPTED');
    total += entry.uncompressedSize;
    if (total > unfoldedBytes) throw new FileRefused('FILE_TOO_DEEP', unfoldedBytes);
    parts.set(entry.fileName.toLowerCase(), entry);
  }
  return parts;
}

function refuseMacros(parts: ReadonlyMap<string, Entry>): void {
  for (const name of parts.keys()) {
    if (/(?:^|\/)vbaproject\.bin$|^xl\/(?:macrosheets|dialogsheets)\//.test(name))
      throw new FileRefused('FILE_HAS_MACROS');
  }
}

async function openPart(zip: ZipFile, entry: Entry | undefined): Promise<Readable> {
  if (entry === undefined) throw new FileRefused('FILE_NOT_READABLE');
  return zip.openReadStreamPromise(entry);
}
