import { Client } from 'pg';
import { day } from '@tsunagari/kernel';
import { sharedSchema } from '../../testing/schema.js';
import { codesOf, post } from '../../testing/requests.js';
import { type Statements, statementsSent } from '../../testing/statements.js';
import { type TestApi, testApi } from '../../testing/test-api.js';
import {
  type Filling,
  type Place,
  type WalkedOperation,
  giving,
  walkedOperations,
} from '../../testing/walked-operations.js';

/** A word that stands in no statement of ours, among all that has a meaning in one. */
const MARK = 'zq1zq';
const INJECTED = `${MARK}'"\\%_;--/*$1*/ or 1=1; select pg_sleep(9)`;
/** What must be kept as it is: beyond the basic plane, with a variation selector, decomposed, half-width, right to left, joined. */
const UNUSUAL = '𠮷葛\u{E0100}か\u3099ﾊﾝｶｸ\u202Eabc👨‍👩‍👧';
const CANNOT_BE_KEPT = ['a\0b', 'a\ud800b'];
const INNARDS = /stack|node_modules|at .*\.[jt]s|SELECT |(?<!cor)relation|constraint|typeorm|pg_|postgres/i;
/** No input has them: who a record belongs to, who made it, and what it is named by is never for a client to say. */
const NOT_FOR_CLIENTS = ['councilId', 'createdBy', 'recordedBy', 'deletedAt', 'isAdmin', '__proto__', 'constructor'];

/** So many of them each input is tried with, in turn; with all of them by `npm run test:security`. */
const TRIED_FIELDS = process.env['SECURITY_TESTS'] === 'full' ? NOT_FOR_CLIENTS.length : 3;

/** Changes that no administrator makes: those of people who work in a branch. */
const OF_OTHERS = new Set(['openEmergencyAccess', 'lookInEmergency']);

describe('every place where a client can write something', () => {
  let api: TestApi;
  /** A session, which may do what a token may not; the operations are trusted for it. */
  let cookie: string;
  let owner: Client;
  let statements: Statements;
  const operations = walkedOperations(sharedSchema());
  beforeAll(async () => {
    api = await testApi({ operations: operations.map(({ text }) => text) });
    const grants = [
      {
        role: 'council_admin' as const,
        scope: { kind: 'council' as const },
        period: { from: day('2020-04-01'), to: null },
      },
    ];
    cookie = await api.session(await api.account(grants));
    owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    statements = statementsSent();
  });
  afterAll(async () => {
    statements.stop();
    await owner.end();
    await api.close();
  });
  afterEach(() => expect(api.faults).toEqual([]));

  const send = (operation: WalkedOperation, filling: Filling) =>
    post<unknown>(api.url, { query: operation.text, variables: operation.variables(filling) }, { cookie });
  const otherCodes = ({ name }: WalkedOperation, reply: Parameters<typeof codesOf>[0]): unknown[] =>
    codesOf(reply).filter((code) => code !== 'BAD_INPUT' && !(code === 'FORBIDDEN' && OF_OTHERS.has(name)));
  const placesOf = (...types: readonly string[]): readonly (readonly [WalkedOperation, Place])[] =>
    operations.flatMap((operation) =>
      operation.places
        .filter(({ type, isEnum }) => types.includes(isEnum ? 'enum' : type))
        .map((place) => [operation, place] as const),
    );
  const at = (wanted: Place, given: unknown): Filling => ({
    gives: (path) => path === 'input.inForceFrom' || giving(wanted)(path),
    // Words of a pledge that is in force already would have to be accepted before anything else is answered.
    value: ({ path }) => (path === wanted.path ? given : path === 'input.inForceFrom' ? '2099-01-01' : undefined),
  });
  const changes = async (): Promise<string> =>
    (await owner.query<{ n: string }>('select count(*)::text as n from audit_event')).rows[0]?.n ?? '';

  it('takes any text without a fault, and refuses what cannot be kept', async () => {
    const places = placesOf('String');
    expect(places.length).toBeGreaterThan(100);
    for (const [operation, place] of places) {
      const where = `${operation.name} ${place.path}`;
      const usual = await send(operation, at(place, UNUSUAL));
      expect({ where, status: usual.status, codes: codesOf(usual) }).not.toMatchObject({ status: 500 });
      expect(otherCodes(operation, usual)).toEqual([]);
      for (const text of CANNOT_BE_KEPT) {
        const reply = await send(operation, at(place, text));
        expect({ where, outcome: [reply.status, ...codesOf(reply)] }).toEqual({ where, outcome: [400, 'BAD_INPUT'] });
      }
    }
  }, 300_000);

  it('puts no text of a client into a statement', async () => {
    for (const [operation, place] of placesOf('String', 'ID', 'Date')) {
      const where = `${operation.name} ${place.path}`;
      statements.forget();
      const reply = await send(operation, at(place, INJECTED));
      expect({ where, carried: statements.texts.filter((text) => text.includes(MARK)) }).toEqual({
        where,
        carried: [],
      });
      expect({ where, codes: otherCodes(operation, reply) }).toEqual({ where, codes: [] });
      expect(JSON.stringify(reply.errors).replaceAll(INJECTED, '')).not.toMatch(INNARDS);
    }
  }, 300_000);

  it('asks with the same statement for another word', async () => {
    const searches = placesOf('String').filter(([{ kind }, { name }]) => kind === 'query' && name === 'search');
    expect(searches.length).toBeGreaterThan(4);
    for (const [operation, place] of searches) {
      // Who asks is remembered from here on.
      await send(operation, at(place, '森'));
      const asked: string[] = [];
      for (const text of ['大川', '小山', '水沢']) {
        statements.forget();
        await send(operation, at(place, text));
        // The trail is chained beside the requests, whenever its second is over.
        asked.push(statements.texts.filter((sent) => /claims/.test(sent) && !/audit_seal/.test(sent)).join('\n'));
      }
      expect({ name: operation.name, asked: new Set(asked).size }).toEqual({ name: operation.name, asked: 1 });
    }
  });

  it('finds % and _ and \\ where they are written and nowhere else', async () => {
    const authorization = `Bearer ${await api.token()}`;
    const ask = async (query: string) =>
      (await post<Record<string, { totalCount: number }>>(api.url, { query }, { authorization })).data;
    const make = `mutation { registerAssociation(input: { name: "百%_\\\\会", kindCode: "JICHIKAI" }) { refusals { code } } }`;
    expect(await ask(make)).toEqual({ registerAssociation: { refusals: [] } });
    const found = async (list: string, text: string) =>
      (await ask(`{ ${list}(filter: { search: ${JSON.stringify(text)} }) { totalCount } }`))[list]?.totalCount;
    for (const text of ['百%_\\会', '%_\\', '百%'])
      expect([text, await found('associations', text)]).toEqual([text, 1]);
    for (const text of ['百_会', '東%', '東_自治会', "' OR 1=1--"])
      expect([text, await found('associations', text)]).toEqual([text, 0]);
    for (const list of [
      'branches',
      'people',
      'volunteers',
      'commissions',
      'partnerOrganisations',
      'publicFacts',
      'roleTerms',
    ])
      for (const text of ['%%', '__', "' OR 1=1--"]) {
        const answer = await ask(`{ ${list}(filter: { search: ${JSON.stringify(text)} }) { totalCount } }`);
        expect([list, text, answer[list]?.totalCount]).toEqual([list, text, 0]);
      }
  });

  it('takes no word outside of an enum and no number beyond 32 bits', async () => {
    for (const [operation, place] of placesOf('enum')) {
      const reply = await send(operation, at(place, INJECTED));
      expect([operation.name, reply.status, new Set(codesOf(reply))]).toEqual([
        operation.name,
        400,
        new Set(['BAD_INPUT']),
      ]);
    }
    for (const [operation, place] of placesOf('Int', 'Float'))
      for (const number of [place.type === 'Int' ? 2 ** 31 : '1', '1', Number.MAX_SAFE_INTEGER, -1]) {
        const reply = await send(operation, at(place, number));
        expect([operation.name, codesOf(reply).filter((code) => code !== 'BAD_INPUT')]).toEqual([operation.name, []]);
      }
  }, 120_000);

  it('takes no field that an input does not have, and changes nothing then', async () => {
    const before = await changes();
    let tried = 0;
    for (const operation of operations.filter(({ kind }) => kind === 'mutation'))
      for (const [where, variables] of withOneMore(operation)) {
        tried++;
        const reply = await post<unknown>(api.url, { query: operation.text, variables }, { cookie });
        expect([where, reply.status, ...new Set(codesOf(reply))]).toEqual([where, 400, 'BAD_INPUT']);
      }
    expect(tried).toBeGreaterThan(TRIED_FIELDS * 60);
    expect(await changes()).toBe(before);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  }, 120_000);

  let turn = 0;
  const inTurn = (names: readonly string[]): readonly string[] =>
    Array.from({ length: TRIED_FIELDS }, () => names[turn++ % names.length] ?? '');

  /** The variables with one field too many, for each input within them and each field that is not for clients. */
  function withOneMore(operation: WalkedOperation): (readonly [string, unknown])[] {
    const least = JSON.stringify(operation.variables());
    const inputs = [...least.matchAll(/\{(?=")/g)].map(({ index }) => index).filter((index) => index > 0);
    return inputs.flatMap((index) =>
      inTurn(NOT_FOR_CLIENTS).map((name) => {
        const text = `${least.slice(0, index + 1)}${JSON.stringify(name)}:{"polluted":1},${least.slice(index + 1)}`;
        return [`${operation.name} ${name}`, JSON.parse(text) as unknown] as const;
      }),
    );
  }
});
