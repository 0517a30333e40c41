import { toGlobalId } from '@tsunagari/kernel';
import { type Matrix, plantedMatrix } from '../../testing/matrix/matrix.js';
import { canaryOf } from '../../testing/matrix/planted.js';
import { codesOf, post } from '../../testing/requests.js';

/** Lists of what is about persons, with a filter that asks for one of them, and every order. */
const LISTS: Readonly<Record<string, { readonly orders: readonly string[]; readonly searches: boolean }>> = {
  people: { orders: ['KANA', 'NAME', 'RECENT'], searches: true },
  roleTerms: { orders: [], searches: true },
  commissions: { orders: ['EXPIRY', 'KANA'], searches: true },
  volunteers: { orders: [], searches: true },
};
const BLIND = ['officer of a branch', 'supporter', 'officer of an association', 'auditor'];

describe('what is not shown', () => {
  let matrix: Matrix;
  beforeAll(async () => void (matrix = await plantedMatrix()), 120_000);
  afterAll(() => matrix.close());

  const ask = (name: string, query: string) => {
    const token = matrix.askers.find((asker) => asker.name === name)?.token ?? '';
    return post<Record<string, unknown> | null>(matrix.api.url, { query }, { authorization: `Bearer ${token}` });
  };
  /** How many rows somebody learns of: 0 also when the question is refused. */
  async function counted(name: string, list: string, given: string): Promise<number> {
    const reply = await ask(
      name,
      `{ ${list}(${given}) { totalCount pageInfo { hasNextPage startCursor } edges { cursor } } }`,
    );
    if (codesOf(reply).includes('FORBIDDEN')) return 0;
    expect(reply.errors).toEqual([]);
    const found = reply.data?.[list] as { totalCount: number; edges: unknown[]; pageInfo: { hasNextPage: boolean } };
    expect([found.edges.length, found.pageInfo.hasNextPage]).toEqual([found.totalCount, false]);
    return found.totalCount;
  }
  const branch = (where: 'own' | 'other') =>
    JSON.stringify(toGlobalId('Branch', matrix.planted[0]?.branches[where] ?? ''));
  const questions = (list: string, where: 'own' | 'other'): string[] => {
    const { orders = [], searches = false } = LISTS[list] ?? {};
    return [
      `first: 100, filter: { branchId: ${branch(where)} }`,
      ...(searches ? [`first: 100, filter: { search: "${canaryOf(`person-a-${where}`)}" }`] : []),
      ...orders.map((order) => `first: 100, orderBy: ${order}, filter: { branchId: ${branch(where)} }`),
      ...(searches
        ? orders.map((order) => `last: 100, orderBy: ${order}, filter: { search: "${canaryOf(`person-a-${where}`)}" }`)
        : []),
    ];
  };

  it('is not counted, found, sorted or paged for those who may not see it', async () => {
    const told: string[] = [];
    for (const [list] of Object.entries(LISTS)) {
      for (const where of ['own', 'other'] as const)
        for (const question of questions(list, where)) {
          expect([list, question, (await counted('staff', list, question)) > 0]).toEqual([list, question, true]);
          for (const name of BLIND)
            if ((await counted(name, list, question)) > 0) told.push(`${name}: ${list}(${question})`);
          if (where === 'other' && (await counted('coordinator', list, question)) > 0)
            told.push(`coordinator: ${list}(${question})`);
        }
      const all = await counted('coordinator', list, 'first: 100');
      // What the council itself is about is held by persons of either branch: a coordinator counts those of the own alone.
      expect([list, all]).toEqual([list, await counted('staff of a branch', list, 'first: 100')]);
      expect(all).toBeGreaterThan(0);
    }
    expect(told).toEqual([]);
  }, 180_000);

  it('is in no sum: skills, seats, and what hangs on a branch', async () => {
    const sums = `{ volunteerSkills { skill volunteers } importBatches { totalCount } }`;
    for (const name of BLIND) {
      const reply = await ask(name, sums.replace('importBatches { totalCount }', ''));
      expect([name, reply.data]).toEqual([name, { volunteerSkills: [] }]);
      expect([name, ...codesOf(await ask(name, '{ importBatches { totalCount } }'))]).toEqual([name, 'FORBIDDEN']);
    }
    const own = await ask('coordinator', sums);
    expect(own.data).toMatchObject({
      volunteerSkills: [{ skill: canaryOf('person-a-own'), volunteers: 2 }],
      importBatches: { totalCount: 1 },
    });
    const other = await ask('coordinator', `{ volunteerSkills(branchId: ${branch('other')}) { skill } }`);
    expect(other.data).toEqual({ volunteerSkills: [] });
  });

  it('is not told by a refusal: the same words for what is there and what is not', async () => {
    const register = (name: string) =>
      `mutation { registerPerson(input: { name: "${name}", branchId: ${branch('own')} }) { refusals { code message path } } }`;
    const there = await ask('coordinator', register(`${canaryOf('person-a-other')} 名`));
    expect(there.data).toEqual({ registerPerson: { refusals: [] } });
    for (const name of BLIND.concat('analyst')) {
      const [known, unknown] = [
        await ask(name, register(`${canaryOf('person-a-own')} 名`)),
        await ask(name, register('だれでもない')),
      ];
      const told = ({ data, errors }: typeof known) => [
        data,
        errors.map(({ message, extensions: { code } }) => [code, message]),
      ];
      expect([name, told(known)]).toEqual([name, told(unknown)]);
    }
  });

  it('is not reached by the fields of the trail that an auditor reads', async () => {
    const reply = await ask('auditor', '{ trail(first: 100) { nodes { __typename } totalCount } }');
    expect(JSON.stringify(reply)).not.toContain('canary-');
    for (const name of ['coordinator', 'staff', 'supporter', 'officer of a branch'])
      expect([name, ...codesOf(await ask(name, '{ trail(first: 1) { totalCount } }'))]).toEqual([name, 'FORBIDDEN']);
  });
});
