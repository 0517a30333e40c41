import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Typed string documents with fragment masking. Operations stand in `graphql(...)` beside the component that uses them: the preset
 * types a tagged text where it stands, a separate .graphql file would need a second import. The hash of each document is its name
 * at the API, which knows the documents by the committed manifest.
 */
const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/gql/**', '!src/paraglide/**'],
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: { unmaskFunctionName: 'unmask' },
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: sha256 },
      },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { Date: '@tsunagari/kernel#PlainDate', DateTime: 'string' },
      },
    },
  },
  hooks: { afterAllFileWrite: writeManifest },
};

/** The plain hash, as the API computes it itself; the preset's own way would put `sha256:` before it. */
function sha256(document: string): string {
  return createHash('sha256').update(document, 'utf8').digest('hex');
}

/** Writes the manifest in the order of the hashes, so that a moved component does not change it. */
function writeManifest(): void {
  const documents = JSON.parse(readFileSync('src/gql/persisted-documents.json', 'utf8')) as Record<string, string>;
  const sorted = Object.entries(documents).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync('trusted-documents.json', `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

export default config;
