import { type CommandContext, inUnitOfWork } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { acceptPledge, claimsOf, createAccessToken, createAccount } from '@tsunagari/identity';
import {
  type Actor,
  type Clock,
  type Grant,
  day,
  fixedClock,
  newId,
  systemActor,
  systemClock,
} from '@tsunagari/kernel';
import { type RegistryDataset, loadRegistry } from '@tsunagari/registry';
import { type RunningApi, startApi } from '../src/server/api-server.js';
import { readConfiguration } from '../src/server/configuration.js';
import { ENTITIES } from '../src/server/entities.js';
import { openLog } from '../src/server/log.js';
import type { Pages } from '../src/server/pages.js';
import { sharedSchema } from './schema.js';
import { documentHash } from '../src/server/trusted-documents.js';
import { type Operation, type Reply, cookieOf, post, trySignIn } from './requests.js';
import { SMALL_TOWN } from './small-town.js';

/** The product as a stranger meets it: a server on a port with a council of its own. */
export interface TestApi {
  readonly url: string;
  readonly database: TestDatabase;
  readonly council: Actor;
  /** The lines of the log: faults only. */
  readonly faults: string[];
  /** Asks as the holder of a token that may run any operation. */
  ask<Result, Variables>(
    operation: Operation<Result, Variables>,
    variables: Variables,
    headers?: Record<string, string>,
  ): Promise<Reply<Result>>;
  /** A token for a new account with these roles (staff unless told). */
  token(options?: {
    grants?: readonly Grant[];
    council?: Actor;
    scope?: 'api' | 'api:adhoc' | 'analyst';
  }): Promise<string>;
  /** A token of scope `api:adhoc` for an account that there is. */
  tokenOf(email: string): Promise<string>;
  /** Makes an account that keeps the secrecy pledge (unless told) and returns its e-mail address; the password is {@link PASSWORD}. */
  account(grants?: readonly Grant[], council?: Actor, pledge?: 'accepted' | 'owed'): Promise<string>;
  /** Signs an account in and returns its Cookie header. */
  session(email: string): Promise<string>;
  aCouncil(dataset?: RegistryDataset): Promise<Actor>;
  close(): Promise<void>;
}

/** What may be different from a product at home on `http://localhost:4000`. */
export interface TestApiOptions {
  /** The trusted documents. */
  readonly operations?: readonly string[];
  readonly clock?: Clock;
  readonly publicUrl?: string;
  readonly trustedProxies?: number;
  readonly answerWithinMs?: number;
  readonly compiledReads?: boolean;
  readonly pages?: Pages;
  /** Settings of the organisation's provider for sign-in. */
  readonly oidc?: Readonly<Record<string, string>>;
}

export const PASSWORD = 'てすとのながいあいことば';
export const METRICS_TOKEN = 'only-for-tests-1234';
export const STAFF: readonly Grant[] = [
  { role: 'council_staff', scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } },
];

/** Starts a server on a free port with the small town loaded. */
export async function testApi({
  operations = [],
  clock = fixedClock('2026-11-23T10:00:00+09:00'),
  publicUrl = 'http://localhost:4000',
  trustedProxies = 0,
  oidc = {},
  pages = (_request, response) => void response.writeHead(404).end(),
  ...limits
}: TestApiOptions = {}): Promise<TestApi> {
  const database = await testDatabase(ENTITIES);
  const faults: string[] = [];
  const api: RunningApi = await startApi({
    ...limits,
    configuration: { ...readConfiguration({ PUBLIC_URL: publicUrl, METRICS_TOKEN, ...oidc }), trustedProxies, port: 0 },
    database,
    schema: sharedSchema(),
    trusted: new Map(operations.map((text) => [documentHash(text), text])),
    clock,
    log: openLog({ logLevel: 'error' }, { write: (line) => void faults.push(line) }),
    pages,
  });
  const run = <Result>(actor: Actor, command: (context: CommandContext) => Promise<Result>) =>
    inUnitOfWork(database, claimsOf(actor, clock.today()), ({ manager, reader, sealer }) =>
      command({ actor, manager, reader, sealer, clock, correlationId: 'test' }),
    );

  const aCouncil = async (dataset: RegistryDataset = SMALL_TOWN): Promise<Actor> => {
    const actor = systemActor(newId(systemClock));
    await run(actor, (context) => loadRegistry(context, dataset));
    return actor;
  };
  const council = await aCouncil();
  let accounts = 0;
  const account: TestApi['account'] = async (grants = STAFF, of = council, pledge = 'accepted') => {
    const email = `account${++accounts}@example.jp`;
    const accountId = await run(of, (context) =>
      createAccount(context, { email, displayName: '職員（架空）', password: PASSWORD, grants }),
    );
    if (pledge === 'accepted')
      await run({ councilId: of.councilId, accountId, grants }, (context) => acceptPledge(context, { edition: 1 }));
    return email;
  };
  const token: TestApi['token'] = async ({ grants = STAFF, council: of = council, scope = 'api:adhoc' } = {}) => {
    const email = await account(grants, of);
    return run(of, (context) => createAccessToken(context, { email, name: 'test', scope, days: 1 }));
  };
  const tokenOf: TestApi['tokenOf'] = (email) =>
    run(council, (context) => createAccessToken(context, { email, name: 'test', scope: 'api:adhoc', days: 1 }));
  let own: Promise<string> | undefined;
  return {
    url: api.url,
    database,
    council,
    faults,
    account,
    token,
    tokenOf,
    aCouncil,
    session: async (email) => cookieOf(await trySignIn(api.url, email, PASSWORD)),
    async ask(operation, variables, headers = {}) {
      own ??= token();
      return post(
        api.url,
        { query: String(operation), variables },
        { authorization: `Bearer ${await own}`, ...headers },
      );
    },
    async close() {
      await api.close();
      await database.close();
    },
  };
}
