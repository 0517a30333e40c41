// What the benches share: a connection of the owner, the libraries from their sources, a PostgreSQL that goes when the bench goes.
import { createRequire } from 'node:module';
import path from 'node:path';
import { Client } from 'pg';
import { createServer } from 'vite';
import { root } from '../checks/workspace.mjs';

const SOURCES = ['@tsunagari/source'];
const { startTestCluster } = createRequire(import.meta.url)('../checks/test-cluster.cjs');

/** The URL of another database of the same cluster. */
export const onDatabase = (clusterUrl, name) => Object.assign(new URL(clusterUrl), { pathname: `/${name}` }).href;

/** Works on a connection of its own and closes it, whatever happens. */
export async function asOwner(url, work) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Starts an empty PostgreSQL for one bench; it ends with the work, and with this process if that is killed. */
export async function withCluster(work) {
  const cluster = await startTestCluster();
  try {
    return await work(cluster.url);
  } finally {
    await cluster.stop();
  }
}

/** Loads modules of the house from their sources; packages stay outside, where Node itself loads them. */
export async function withSources(work) {
  const vite = await createServer({
    root,
    configFile: false,
    ssr: {
      noExternal: [/^@tsunagari\//],
      resolve: { conditions: [...SOURCES, 'module', 'node', 'import', 'default'] },
    },
    resolve: { conditions: SOURCES },
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, ws: false, hmr: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await work((file) => vite.ssrLoadModule(path.join(root, file)));
  } finally {
    await vite.close();
  }
}

/** What benches of people need of the libraries. */
export function withHouse(work) {
  return withSources(async (load) =>
    work({
      ...(await load('libs/kernel/src/index.ts')),
      ...(await load('libs/database/src/index.ts')),
      ...(await load('libs/people/src/person/person.queries.ts')),
      ...(await load('libs/people/src/person/search-terms.ts')),
      ...(await load('libs/people/src/contact/phone-hash.ts')),
    }),
  );
}

/** What the house makes of a name, an id and a telephone number, for an invented town. */
export function makingOf(house, sealer) {
  return {
    personKeys: house.personKeys,
    newId: () => house.newId(house.systemClock),
    phoneHash: (councilId, phone) => house.phoneHash(sealer, councilId, phone),
    seal: (councilId, id, phone) =>
      sealer.seal(JSON.stringify({ raw: phone, even: phone }), {
        table: 'person_contact',
        column: 'sealed',
        councilId,
        id,
      }),
  };
}
