import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** The operations of the SPA, by the SHA-256 of their text. Sessions run nothing else. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** Reads the manifest that codegen has made. @throws Error when it is missing or no such file. */
export async function readTrustedDocuments(file: string): Promise<TrustedDocuments> {
  const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (typeof manifest !== 'object' || manifest === null) throw new Error(`no manifest of trusted documents: ${file}`);
  return new Map(Object.entries(manifest).map(([hash, document]) => [hash, String(document)]));
}

/** SHA-256 of an operation's text, in hex. */
export function documentHash(document: string): string {
  return createHash('sha256').update(document, 'utf8').digest('hex');
}
