import path from 'node:path';
import { defineConfig } from 'vite';

/** Bundles the command line with the libraries of the house; packages of npm stay outside. The public data of 上尾市 goes beside it. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: path.resolve(import.meta.dirname, '../demo/data'),
  ssr: {
    noExternal: [/^@tsunagari\//],
    resolve: {
      conditions: ['@tsunagari/source', 'module', 'node', 'import', 'default'],
      externalConditions: ['node', 'import'],
    },
  },
  resolve: { conditions: ['@tsunagari/source'] },
  build: {
    ssr: 'src/main.ts',
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: { output: { entryFileNames: 'cli.js' } },
  },
});
