import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { KeyRing } from '@tsunagari/database';
import { CommandError } from '../command-errors.js';

/** What the built API gives to the command line. */
export interface ProductApi {
  /** Serves API and pages on one port, on a migrated database. */
  serve(options: {
    readonly databaseUrl: string;
    readonly keys: KeyRing;
    readonly pagesFolder: string;
    readonly environment: Readonly<Record<string, string | undefined>>;
  }): Promise<{ readonly url: string; close(): Promise<void> }>;
  /** The operational schema as text. */
  schemaText(): string;
}

/** Loads the built API. @throws CommandError when it is not built. */
export async function productApi(root: string): Promise<ProductApi> {
  const file = path.join(root, 'tools/cli/dist/api.js');
  const missing = new CommandError(
    'API がまだ組み立てられていません。npx nx build cli を実行してください。',
    'The API is not built yet: run npx nx build cli.',
  );
  if (!existsSync(file)) throw missing;
  const api: unknown = await import(/* @vite-ignore */ pathToFileURL(file).href);
  if (!isProductApi(api)) throw missing;
  return api;
}

function isProductApi(api: unknown): api is ProductApi {
  const has = (name: string): boolean => typeof Reflect.get(Object(api), name) === 'function';
  return has('serve') && has('schemaText');
}
