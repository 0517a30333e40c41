import { toGlobalId } from '@tsunagari/kernel';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { type Reply, post } from '../requests.js';
import { type TestApi, type TestApiOptions, testApi } from '../test-api.js';
import { sharedSchema } from '../schema.js';
import { type Asker, askers } from './askers.js';
import { type OwnedRecord, recordsOf } from './owners.js';
import { type Planted, TAGS, type Tag, canaryOf, plant } from './planted.js';
import { type Asked, type Question, walk } from './walked-schema.js';

/** Milliseconds that a walk of everybody may take; the deep walks of `npm run test:security` take their time. */
export const LONGEST = process.env['SECURITY_TESTS'] === 'full' ? 5_400_000 : 600_000;

/** Whoever is refused a place, or finds nothing there, asks `npm run test:security` alone for what would stand below it. */
const ASKS_ALL = process.env['SECURITY_TESTS'] === 'full';

/** Someone has seen what is not theirs: whose word or record, and by which question. */
export interface Leak {
  readonly asker: string;
  readonly tag: Tag;
  readonly what: string;
  readonly document: string;
}

/** What came of asking everything as everybody. */
export interface MatrixOutcome {
  readonly asked: number;
  readonly leaks: readonly Leak[];
  /** What someone may see and no question has shown. */
  readonly missing: readonly string[];
}

/** Two planted councils behind one server, and everybody who asks. */
export interface Matrix {
  readonly api: TestApi;
  readonly schema: GraphQLSchema;
  readonly planted: readonly Planted[];
  readonly askers: readonly Asker[];
  readonly records: readonly OwnedRecord[];
  /** Those of them; who is unknown is not left out in silence. @throws RangeError */
  askersNamed(names: readonly string[]): readonly Asker[];
  /** Walks the schema as everybody, or as those who are named. @param untilLeak stop at the first leak */
  run(options?: { readonly only?: readonly string[]; readonly untilLeak?: boolean }): Promise<MatrixOutcome>;
  close(): Promise<void>;
}

/** Plants both councils and starts the server. */
export async function plantedMatrix(options: TestApiOptions = {}): Promise<Matrix> {
  const api = await testApi(options);
  const planted = [await plant(api, 'a'), await plant(api, 'b')] as const;
  const everybody = await askers(api, planted[0]);
  const records = [...(await recordsOf(api, planted[0], 'a')), ...(await recordsOf(api, planted[1], 'b'))];
  const schema = sharedSchema();
  const questions = walk(schema, (field) => argumentsOf(field, records));
  const askersNamed = (names: readonly string[]): readonly Asker[] =>
    names.map((wanted) => {
      const asker = everybody.find(({ name }) => name === wanted);
      if (!asker) throw new RangeError(`nobody asks as ${wanted}`);
      return asker;
    });
  return {
    api,
    schema,
    askersNamed,
    planted,
    askers: everybody,
    records,
    async run({ only, untilLeak = false } = {}) {
      const outcome = { asked: 0, leaks: [] as Leak[], missing: [] as string[] };
      const asking = only === undefined ? everybody : askersNamed(only);
      await Promise.all(
        asking.map(async (asker) => {
          const seen = new Set<string>();
          const closed = new Set<string>();
          for (const question of questions) {
            if (untilLeak && outcome.leaks.length > 0) return;
            if (closed.has(question.root)) continue;
            for await (const [document, text, isClosed] of answers(api, asker, question)) {
              if (isClosed && !ASKS_ALL) closed.add(question.root);
              outcome.asked++;
              outcome.leaks.push(...leaksIn(text, asker, document, records, seen));
            }
          }
          for (const tag of asker.sees) if (!seen.has(canaryOf(tag))) outcome.missing.push(`${asker.name}: ${tag}`);
        }),
      );
      return outcome;
    },
    close: () => api.close(),
  };
}

/**
 * What comes of a question, with the document that asked and whether its root is closed: of all at once, and of each path by itself when
 * something was refused.
 */
async function* answers(
  api: TestApi,
  { token }: Asker,
  { together, apart }: Question,
): AsyncGenerator<readonly [document: string, text: string, isClosed: boolean]> {
  const ask = (query: string) => post<object | null>(api.url, { query }, { authorization: `Bearer ${token}` });
  const said = (document: string, reply: Reply<unknown>): readonly [string, string] => {
    const faults = reply.errors.filter(({ extensions }) => !EXPECTED.has(String(extensions['code'])));
    if (faults.length > 0) throw new Error(`${document}\n${JSON.stringify(faults)}`);
    return [document, JSON.stringify(reply)];
  };
  const all = await ask(together);
  // Who is refused the whole operation, or what stands at its root, is shown nothing below it.
  const isWhole = all.errors.every(
    ({ path, extensions }) => (path?.length ?? (extensions['code'] === 'FORBIDDEN' ? 1 : 0)) === 1,
  );
  const isClosed = isWhole && Object.values(all.data ?? {}).every((value) => value === null);
  if (isWhole || apart.length === 0) yield [...said(together, all), isClosed];
  else for (const document of apart) yield [...said(document, await ask(document)), false];
}

/** Codes of answers that show nothing because nothing may be shown. */
const EXPECTED = new Set(['FORBIDDEN', 'BAD_INPUT']);

function leaksIn(
  text: string,
  asker: Asker,
  document: string,
  records: readonly OwnedRecord[],
  seen: Set<string>,
): Leak[] {
  const leaks: Leak[] = [];
  const said = `${text} ${decoded(text)}`;
  for (const tag of TAGS) {
    if (!said.includes(canaryOf(tag))) continue;
    seen.add(canaryOf(tag));
    if (!asker.sees.includes(tag)) leaks.push({ asker: asker.name, tag, what: 'a word', document });
  }
  const ids = idsIn(said);
  for (const record of records)
    if (ids.has(record.id) && !mayMeet(asker, record) && !document.includes(toGlobalId(record.type, record.id)))
      leaks.push({ asker: asker.name, tag: record.tag, what: `the id of a ${record.type}`, document });
  return leaks;
}

/** The account that asks and its council are its own, whatever its role; an auditor meets what is about persons of the council as ids. */
function mayMeet({ sees, meetsIds }: Asker, { type, tag }: OwnedRecord): boolean {
  const isOwn = tag === 'house-a' && (type === 'Account' || type === 'Council');
  return sees.includes(tag) || isOwn || (meetsIds && tag.startsWith('person-a'));
}

/** Global ids and cursors as what they hold. */
function decoded(text: string): string {
  const tokens = text.match(/[A-Za-z0-9_-]{16,}/g) ?? [];
  return tokens.map((token) => Buffer.from(token, 'base64url').toString('utf8')).join(' ');
}

function idsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? []);
}

/** How each field of Query is asked: as it is, with each filter that could let something through, and for each kind of record. */
function argumentsOf(field: GraphQLField<unknown, unknown>, records: readonly OwnedRecord[]): readonly Asked[] {
  const ofEachTag = (type: string): string[] => {
    const each = new Map(records.filter((record) => record.type === type).map((record) => [record.tag, record]));
    return [...each.values()].map(({ id }) => JSON.stringify(toGlobalId(type, id)));
  };
  const byId = (type: string): Asked[] => ofEachTag(type).map((id) => ({ given: `(id: ${id})` }));
  const branches = ofEachTag('Branch');
  const list = (...filters: readonly string[]): Asked[] => [
    { given: '(first: 10)' },
    ...[...filters, ...branches.map((id) => `filter: { branchId: ${id} }`)].map((filter) => ({
      given: `(first: 10, ${filter})`,
      deepest: 2,
    })),
  ];
  const ofBranches: Asked[] = [{ given: '' }, ...branches.map((id) => ({ given: `(branchId: ${id})` }))];
  const types = [...new Set(records.map(({ type }) => type))];
  const known: Readonly<Record<string, readonly Asked[]>> = {
    node: types.flatMap((type) => ofEachTag(type).map((id) => ({ given: `(id: ${id})`, type, deepest: 1 }))),
    nodes: types.map((type) => ({ given: `(ids: [${ofEachTag(type).join(', ')}])`, type, deepest: 0 })),
    person: byId('Person'),
    commission: byId('Commission'),
    importBatch: byId('ImportBatch'),
    branchByCode: [{ given: '(code: "B1")' }, { given: '(code: "B2")', deepest: 2 }],
    associationByCode: [{ given: '(code: "A001")' }, { given: '(code: "A004")', deepest: 2 }],
    people: list('filter: { search: "canary" }', 'orderBy: NAME'),
    roleTerms: list(),
    commissions: list(),
    volunteers: list('filter: { search: "canary" }'),
    trail: [{ given: '(first: 10)' }, { given: '(first: 100, filter: { kind: CHANGES })', deepest: 1 }],
    explainRead: [{ given: '(operation: "PersonList")' }],
    seatVacancies: ofBranches,
    volunteerSkills: ofBranches,
    breachReport: [
      ...['', ...ofEachTag('Account').map((id) => `accountId: ${id}, `)].map((of) => ({
        given: `(${of}from: "2020-01-01", until: "2099-01-01")`,
        deepest: 1,
      })),
      { given: `(personIds: [${ofEachTag('Person').join(', ')}], from: "2020-01-01", until: "2099-01-01")` },
    ],
    // Through them persons are reached again, whose own ways are walked above.
    disclosures: [{ given: '(first: 10)', deepest: 1 }],
    retention: [{ given: '', deepest: 1 }],
    erasurePreview: ofEachTag('Person').map((id) => ({ given: `(personId: ${id})` })),
    branchSplitPreview: branches.map((id) => ({
      given: `(input: { id: ${id}, version: 1, effectiveOn: "2027-04-01", successors: [] })`,
    })),
  };
  const given = known[field.name];
  if (given) return given;
  if (field.args.some(({ name }) => name === 'first')) return [{ given: '(first: 10)' }];
  if (field.args.every(({ type }) => !String(type).endsWith('!'))) return [{ given: '' }];
  throw new Error(`nobody has said how to ask for ${field.name}`);
}
