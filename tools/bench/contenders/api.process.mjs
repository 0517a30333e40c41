// The product itself, started as it is started for users; with or without compiled reads, over its own schema or that of the stand-ins.
import 'reflect-metadata';
import { fromHouse, theHouse } from '../built-house.mjs';
import { standInMapping } from '../stand-in/mapping.mjs';
import { standInSchema } from '../stand-in/schema.mjs';
import { beContender } from './child.mjs';

beContender(async ({ url, key, documents, compiledReads, poolSize, isStandIn }) => {
  const house = await theHouse(
    ...['kernel', 'database', 'api-server', 'configuration', 'entities', 'log', 'schema', 'trusted-documents'],
    'compiled-reads',
  );
  const database = await house.openDatabase({
    url,
    entities: house.ENTITIES,
    sealer: house.sealerOf(Buffer.from(key, 'base64')),
    poolSize,
  });
  const running = await house.startApi({
    configuration: { ...house.readConfiguration({}), port: 0 },
    database,
    ...(isStandIn
      ? { schema: standInSchema(house, await fromHouse('graphql')), mapping: standInMapping(house) }
      : { schema: house.apiSchema() }),
    trusted: new Map(documents.map((text) => [house.documentHash(text), text])),
    clock: house.systemClock,
    log: house.openLog({ logLevel: 'error' }, process.stderr),
    pages: (_request, response) => void response.writeHead(404).end(),
    compiledReads,
  });
  return Number(new URL(running.url).port);
});
