// PostGraphile 5 over the same tables, as the same plain role of PostgreSQL, with the same claims for row-level security. It looks up no
// session: what it is given stands in its setting.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beContender } from './child.mjs';

beContender(async ({ url, claims, schemas, peers, poolSize }) => {
  const require = createRequire(path.join(peers, 'package.json'));
  const load = (name) => import(pathToFileURL(require.resolve(name)).href);
  const [{ postgraphile }, { PostGraphileAmberPreset }, { makePgService }, { grafserv }] = await Promise.all([
    load('postgraphile'),
    load('postgraphile/presets/amber'),
    load('postgraphile/adaptors/pg'),
    load('postgraphile/grafserv/node'),
  ]);
  const { makeV4Preset } = await load('postgraphile/presets/v4');
  const preset = {
    extends: [PostGraphileAmberPreset, makeV4Preset({ dynamicJson: true })],
    pgServices: [makePgService({ connectionString: url, schemas, poolConfig: { max: poolSize } })],
    grafast: { context: () => ({ pgSettings: claims }) },
    grafserv: { watch: false, graphiql: false, port: 0 },
  };
  const instance = postgraphile(preset);
  const serv = instance.createServ(grafserv);
  const server = createServer();
  await serv.addTo(server);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server.address().port;
});
