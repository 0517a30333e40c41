import { copyFileSync } from 'node:fs';
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
        persistedDocuments: { hashAlgorithm: 'sha256' },
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
  hooks: { afterAllFileWrite: () => copyFileSync('src/gql/persisted-documents.json', 'trusted-documents.json') },
};
export default config;
