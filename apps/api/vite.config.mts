import { defineConfig } from 'vite';

/** Bundles the API with the libraries of the house; packages of npm stay outside. */
export const apiBuild = (entry: string, outDir: string) =>
  defineConfig({
    root: import.meta.dirname,
    ssr: {
      noExternal: [/^@tsunagari\//],
      resolve: {
        conditions: ['@tsunagari/source', 'module', 'node', 'import', 'default'],
        externalConditions: ['node', 'import'],
      },
    },
    resolve: { conditions: ['@tsunagari/source'] },
    build: {
      ssr: `src/${entry}.ts`,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: { output: { entryFileNames: `${entry}.js` } },
    },
  });

export default apiBuild('main', 'dist');
