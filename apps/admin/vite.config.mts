import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { documentsInsteadOfTags } from './operations.vite.mjs';

const api = 'http://localhost:4000';

/** Messages and documents are generated before, by the target `codegen`: generating them while bundling would be a race. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    documentsInsteadOfTags(),
    react(),
    { ...optimizeLocales.vite({ locales: ['ja-JP', 'en-US'] }), enforce: 'pre' },
  ],
  resolve: { conditions: ['@tsunagari/source', 'module', 'browser', 'import', 'default'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: {
      onLog: (level, log, tell) => {
        if (log.code === 'IMPORT_IS_UNDEFINED') throw new Error(log.message);
        tell(level, log);
      },
      output: { codeSplitting: { groups: [{ name: 'messages', test: /paraglide/ }] } },
    },
  },
  server: { proxy: { '/graphql': api, '/auth': api } },
});
