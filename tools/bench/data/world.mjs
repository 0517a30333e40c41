// A database for the bench: migrated, filled, analysed, with a member of staff who has signed in.
import { randomBytes } from 'node:crypto';
import { fromHouse, theHouse } from '../built-house.mjs';
import { asOwner, onDatabase } from '../house.mjs';
import { councilIdOf } from './ids.mjs';
import { makeRegister } from './register.mjs';
import { makeStandIns } from './stand-ins.mjs';

/**
 * How many councils a world has; the asked one is a city whose 600 activities had 40,000 sessions. The country has 300,000 associations,
 * a million volunteers and ten million sessions.
 */
export const SIZES = {
  city: { councils: 8, asked: 4, sessionsOfActivity: { asked: 66, others: 9 } },
  national: { councils: 1_800, asked: 900, sessionsOfActivity: { asked: 66, others: 9 } },
};
const NAME = 'bench';
/** Of the installation; only for invented data. */
export const KEY = Buffer.alloc(32, 7).toString('base64');
const EMAIL = 'bench@example.jp';
const STAFF = [{ role: 'council_staff', scope: { kind: 'council' }, period: { from: '2020-04-01', to: null } }];

/** Makes the database and says how to reach it. */
export async function makeWorld(clusterUrl, size, say) {
  const ownerUrl = onDatabase(clusterUrl, NAME);
  const { migrate, prepareApiLogin } = await fromHouse('database');
  await asOwner(clusterUrl, (client) => client.query(`create database ${NAME}`));
  await migrate(ownerUrl);
  const apiUrl = await prepareApiLogin(ownerUrl, randomBytes(12).toString('hex'));
  const started = performance.now();
  await asOwner(ownerUrl, async (client) => {
    // Invented rows need no guards: neither keys to others nor histories are what is measured.
    await client.query(`set session_replication_role = replica`);
    await makeRegister(client, size.councils);
    await makeStandIns(client, size);
    await client.query('vacuum analyze');
  });
  say(`data made in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const councilId = councilIdOf(size.asked);
  return { ownerUrl, apiUrl, councilId, ...(await staffOf(apiUrl, councilId)) };
}

/** An account with a password, of staff unless told, whose holder has accepted the pledge. */
export async function staffOf(apiUrl, councilId, { email = EMAIL, grants = STAFF } = {}) {
  await import('reflect-metadata');
  const house = await theHouse('kernel', 'database', 'identity', 'entities');
  const sealer = house.sealerOf(Buffer.from(KEY, 'base64'));
  const database = await house.openDatabase({ url: apiUrl, entities: house.ENTITIES, sealer, poolSize: 1 });
  const password = randomBytes(18).toString('base64url');
  try {
    const run = (actor, command) =>
      house.inUnitOfWork(database, house.claimsOf(actor, house.systemClock.today()), ({ manager, reader, ...unit }) =>
        command({ actor, manager, reader, sealer: unit.sealer, clock: house.systemClock, correlationId: 'bench' }),
      );
    const account = { email, displayName: '計測（架空）', password, grants };
    const accountId = await run(house.systemActor(councilId), (context) => house.createAccount(context, account));
    const actor = { councilId, accountId, grants };
    await run(actor, (context) => house.acceptPledge(context, { edition: 1 }));
    const claims = house.claimSettings(house.claimsOf(actor, house.systemClock.today()));
    return { claims, today: house.systemClock.today(), signIn: { email, password } };
  } finally {
    await database.close();
  }
}
