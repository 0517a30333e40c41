import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CommandContext, inUnitOfWork } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { createAccessToken, createAccount } from '@tsunagari/identity';
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
import { apiSchema } from '../src/server/schema.js';
import { documentHash } from '../src/server/trusted-documents.js';
import { SMALL_TOWN } from './small-town.js';

/** A typed operation in the manner of codegen: its text is the string itself. */
export interface Operation<Result, Variables> {
  toString(): string;
  __apiType?: (variables: Variables) => Result;
}

/** What came back. */
export interface Reply<Result> {
  readonly status: number;
  readonly data: Result;
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The product as a stranger meets it: a server on a port with a council of its own. */
export interface TestApi {
  readonly url: string;
  readonly database: TestDatabase;
  readonly council: Actor;
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
  /** Makes an account and returns its e-mail address; the password is {@link PASSWORD}. */
  account(grants?: readonly Grant[], council?: Actor): Promise<string>;
  aCouncil(dataset?: RegistryDataset): Promise<Actor>;
  close(): Promise<void>;
}

export const PASSWORD = 'てすとのながいあいことば';
export const STAFF: readonly Grant[] = [
  { role: 'council_staff', scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } },
];

/** Starts a server on a free port with the small town loaded. `operations` are its trusted documents. */
export async function testApi(
  operations: readonly string[] = [],
  clock: Clock = fixedClock('2026-11-23T10:00:00+09:00'),
): Promise<TestApi> {
  const database = await testDatabase(ENTITIES);
  const faults: string[] = [];
  const log = openLog({ logLevel: 'error' }, { write: (line) => void faults.push(line) });
  const api: RunningApi = await startApi({
    configuration: {
      ...readConfiguration({ PORT: '0' }),
      publicUrl: new URL('http://localhost:4000'),
      metricsToken: 'only-for-tests-1234',
    },
    database,
    schema: apiSchema(),
    trusted: new Map(operations.map((text) => [documentHash(text), text])),
    clock,
    log,
    pages: (_request, response) => response.writeHead(404).end(),
  });
  const run = <Result>(actor: Actor, command: (context: CommandContext) => Promise<Result>) =>
    inUnitOfWork(database, { councilId: actor.councilId }, ({ manager, reader }) =>
      command({ actor, manager, reader, clock, correlationId: 'test' }),
    );

  const aCouncil = async (dataset: RegistryDataset = SMALL_TOWN): Promise<Actor> => {
    const actor = systemActor(newId(systemClock));
    await run(actor, (context) => loadRegistry(context, dataset));
    return actor;
  };
  const council = await aCouncil();
  let accounts = 0;
  const account: TestApi['account'] = async (grants = STAFF, of = council) => {
    const email = `account${++accounts}@example.jp`;
    await run(of, (context) =>
      createAccount(context, { email, displayName: '職員（架空）', password: PASSWORD, grants }),
    );
    return email;
  };
  const token: TestApi['token'] = async ({ grants = STAFF, council: of = council, scope = 'api:adhoc' } = {}) => {
    const email = await account(grants, of);
    return run(of, (context) => createAccessToken(context, { email, name: 'test', scope, days: 1 }));
  };
  let own: Promise<string> | undefined;
  return {
    url: api.url,
    database,
    council,
    faults,
    account,
    token,
    aCouncil,
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

/** Posts a body to `/graphql`. */
export async function post<Result>(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Reply<Result>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const answer = (await response.json()) as Partial<Omit<Reply<Result>, 'status'>> & Pick<Reply<Result>, 'data'>;
  return { ...answer, status: response.status, errors: answer.errors ?? [] };
}

/** The committed schema. */
export function committedSchema(): string {
  return readFileSync(path.resolve(__dirname, '../schema.graphql'), 'utf8');
}
