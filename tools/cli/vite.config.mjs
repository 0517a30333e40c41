import path from 'node:path';
import { defineConfig } from 'vite';
import { serverBundle } from '../bundle/server-bundle.mjs';

/** The command line and the API, which share what both need. The public data of 上尾市 goes beside them. */
export default defineConfig(
  serverBundle({
    root: import.meta.dirname,
    input: { cli: 'src/main.ts', api: path.resolve(import.meta.dirname, '../../apps/api/src/main.ts') },
    outDir: 'dist',
    publicDir: path.resolve(import.meta.dirname, '../demo/data'),
  }),
);
