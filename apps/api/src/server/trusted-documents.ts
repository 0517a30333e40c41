import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** The operations of the SPA, by the SHA-256 of their text. Sessions run nothing else. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** Reads the manifest that codegen has made. @throws Error when it is missing or a document is not the one of its hash. */
export async function readTrustedDocuments(file: string): Promise<TrustedDocuments> {
  const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
  const documents = new Map<string, string>();
  for (const [name, text] of Object.entries(Object(manifest) as object)) {
    const hash = plainHash(name);
    if (typeof text !== 'string' || documentHash(text) !== hash)
      throw new Error(`${file}: not the document of its hash: ${name}`);
    documents.set(hash, text);
  }
  return documents;
}

/** The hash without the name of its algorithm: codegen writes `sha256:1a2b…`, other clients `1a2b…`. */
export function plainHash(hash: string): string {
  return hash.replace(/^sha256:/, '');
}

/** SHA-256 of an operation's text, in hex. */
export function documentHash(document: string): string {
  return createHash('sha256').update(document, 'utf8').digest('hex');
}
