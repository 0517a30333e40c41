import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../checks/workspace.mjs';

const FILE = path.join(root, 'apps/admin/src/gql/persisted-documents.json');

/** What a screen asks, and the hash under which it asks. @throws Error when the screens' documents were not generated or none bears the name */
export function screenDocument(operation) {
  if (!existsSync(FILE)) throw new Error('The documents of the screens are missing: npm run codegen');
  const documents = Object.entries(JSON.parse(readFileSync(FILE, 'utf8')));
  const found = documents.find(([, text]) => new RegExp(`\\bquery ${operation}\\b`).test(text));
  if (!found) throw new Error(`No screen asks ${operation}.`);
  return { hash: found[0], text: found[1] };
}
