// The product, bundled as it is delivered, with the doors that a bench needs. What bundles it stands apart, so that the processes that are
// measured do not load it.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../checks/workspace.mjs';

export const FOLDER = path.join(root, '.cache/bench/house');
export const DOORS = {
  kernel: 'libs/kernel/src/index.ts',
  database: 'libs/database/src/index.ts',
  identity: 'libs/platform/identity/src/index.ts',
  'compiled-reads': 'libs/compiled-reads/src/index.ts',
  'api-server': 'apps/api/src/server/api-server.ts',
  configuration: 'apps/api/src/server/configuration.ts',
  entities: 'apps/api/src/server/entities.ts',
  log: 'apps/api/src/server/log.ts',
  schema: 'apps/api/src/server/schema.ts',
  graphql: 'node_modules/graphql/index.mjs',
  'trusted-documents': 'apps/api/src/server/trusted-documents.ts',
};

/** What a door of the bundled product exports. @param {keyof typeof DOORS} name */
export const fromHouse = (name) => import(pathToFileURL(path.join(FOLDER, `${name}.js`)).href);

/** Several doors as one. */
export async function theHouse(...names) {
  return Object.assign({}, ...(await Promise.all(names.map(fromHouse))));
}
