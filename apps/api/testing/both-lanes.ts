import { type CommandContext, type Database, inUnitOfWork, systemClaims } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { DEMO_COUNCIL_IDS, demoAccounts, loadDemo, mihonDataset, mihonPeople } from '@tsunagari/demo';
import { createAccessToken } from '@tsunagari/identity';
import { type Clock, type Role, fixedClock, systemActor } from '@tsunagari/kernel';
import type { GraphQLSchema } from 'graphql';
import { startApi } from '../src/server/api-server.js';
import { readConfiguration } from '../src/server/configuration.js';
import { ENTITIES } from '../src/server/entities.js';
import { openLog } from '../src/server/log.js';
import { sharedSchema } from './schema.js';
import { type Reply, post } from './requests.js';
import { METRICS_TOKEN } from './test-api.js';

export type LaneName = 'compiled' | 'resolvers';

/** みほん市 behind two servers on one database: one compiles reads, the other leaves all of them to the resolvers. */
export interface BothLanes {
  readonly database: TestDatabase;
  readonly schema: GraphQLSchema;
  readonly councilId: string;
  /** Where the server that leaves all reads to the resolvers is reached. */
  readonly url: string;
  readonly clock: ReturnType<typeof fixedClock>;
  /** The lines of the log of both: faults only. */
  readonly faults: string[];
  /** A token of the demo's account with a role; it may run any operation. */
  tokenOf(role: Role): Promise<string>;
  ask<Result>(
    lane: LaneName,
    token: string,
    query: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<Reply<Result>>;
  /** What the trail says of looks since the last time: fields and persons, without which request it was. */
  looks(): Promise<readonly unknown[]>;
  /** How many queries the first server has answered by each lane. */
  reads(): Promise<Readonly<Record<LaneName, number>>>;
  /** Runs commands of the domain on the city. */
  change(command: (context: CommandContext) => Promise<unknown>): Promise<void>;
  close(): Promise<void>;
}

const loadMihon = (database: Database, clock: Clock): Promise<unknown> =>
  loadDemo(database, {
    city: 'mihon',
    dataset: mihonDataset(),
    people: mihonPeople(),
    passwordOf: (email) => `only for tests: ${email}`,
    clock,
  });

/** Loads the city and starts both servers. */
export async function bothLanes(): Promise<BothLanes> {
  const clock = fixedClock('2026-11-23T10:00:00+09:00');
  const database = await testDatabase(ENTITIES, { name: 'mihon', fill: (empty) => loadMihon(empty, clock) });
  const councilId = DEMO_COUNCIL_IDS.mihon;
  const schema = sharedSchema();
  const faults: string[] = [];
  const start = (compiledReads: boolean) =>
    startApi({
      configuration: { ...readConfiguration({ METRICS_TOKEN }), port: 0 },
      database,
      schema,
      trusted: new Map(),
      clock,
      log: openLog({ logLevel: 'error' }, { write: (line) => void faults.push(line) }),
      pages: (_request, response) => void response.writeHead(404).end(),
      compiledReads,
    });
  const told = new Set<string>();
  let lastTold = '-infinity';
  const lanes = { compiled: await start(true), resolvers: await start(false) };
  const change: BothLanes['change'] = (command) =>
    inUnitOfWork(database, systemClaims(councilId), async ({ manager, reader, sealer }) => {
      await command({ actor: systemActor(councilId), manager, reader, sealer, clock, correlationId: 'test' });
    });
  return {
    database,
    schema,
    councilId,
    url: lanes.resolvers.url,
    clock,
    faults,
    change,
    async tokenOf(role) {
      const account = demoAccounts('mihon').find((each) => each.role === role);
      if (!account) throw new RangeError(`the demo has no account with the role ${role}`);
      let token = '';
      await change(async (context) => {
        const { email } = account;
        token = await createAccessToken(context, { email, name: 'test', scope: 'api:adhoc', days: 1 });
      });
      return token;
    },
    ask: (lane, token, query, variables = {}, headers = {}) =>
      post(lanes[lane].url, { query, variables }, { authorization: `Bearer ${token}`, ...headers }),
    async looks() {
      const reader = database.reader(systemClaims(councilId));
      const rows = await reader.rows<{ id: string; at: string }>(
        `select a.id, a.recorded_at::text as at, a.account_id, a.subject_type, a.subject_id = a.id as "ofItself", a.details, (select json_agg(s.person_id order by s.person_id) from look_subject s
           where s.council_id = a.council_id and s.event_id = a.id) as subjects
         from audit_event a where a.action = 'people.looked' and a.recorded_at >= $1::timestamptz order by a.recorded_at, a.id`,
        [lastTold],
      );
      lastTold = rows.at(-1)?.at ?? lastTold;
      const fresh = rows.filter(({ id }) => !told.has(id));
      return fresh.map(({ id, at: _, ...look }) => {
        told.add(id);
        return look;
      });
    },
    async reads() {
      const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
      const text = await (await fetch(`${lanes.compiled.url}/metrics`, { headers })).text();
      const count = (lane: LaneName) =>
        Number(new RegExp(`tsunagari_reads_total\\{lane="${lane}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
      return { compiled: count('compiled'), resolvers: count('resolvers') };
    },
    async close() {
      await Promise.all([lanes.compiled.close(), lanes.resolvers.close()]);
      await database.close();
    },
  };
}
