// The product, bundled as it is delivered, with the doors that a bench needs.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../checks/workspace.mjs';

const FOLDER = path.join(root, '.cache/bench/house');
const conditions = ['@tsunagari/source'];
const DOORS = {
  kernel: 'libs/kernel/src/index.ts',
  database: 'libs/database/src/index.ts',
  identity: 'libs/platform/identity/src/index.ts',
  'compiled-reads': 'libs/compiled-reads/src/index.ts',
  'api-server': 'apps/api/src/server/api-server.ts',
  configuration: 'apps/api/src/server/configuration.ts',
  entities: 'apps/api/src/server/entities.ts',
  log: 'apps/api/src/server/log.ts',
  schema: 'apps/api/src/server/schema.ts',
  'trusted-documents': 'apps/api/src/server/trusted-documents.ts',
};

/** Bundles the product from its sources of now. */
export async function buildHouse() {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: {
      noExternal: [/^@tsunagari\//],
      resolve: { conditions: [...conditions, 'module', 'node', 'import', 'default'] },
    },
    resolve: { conditions },
    build: {
      ssr: true,
      outDir: FOLDER,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(DOORS).map(([name, file]) => [name, path.join(root, file)])),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}

/** What a door of the bundled product exports. @param {keyof typeof DOORS} name */
export const fromHouse = (name) => import(pathToFileURL(path.join(FOLDER, `${name}.js`)).href);

/** Several doors as one. */
export async function theHouse(...names) {
  return Object.assign({}, ...(await Promise.all(names.map(fromHouse))));
}
