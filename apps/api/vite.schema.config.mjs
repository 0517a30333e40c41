import { defineConfig } from 'vite';
import { serverBundle } from '../../tools/bundle/server-bundle.mjs';

/** What prints schema.graphql. The API itself is built with the command line, which starts it. */
export default defineConfig(
  serverBundle({
    root: import.meta.dirname,
    input: { 'print-schema': 'src/print-schema.ts' },
    outDir: '.schema',
    sourcemap: false,
  }),
);
