import { type Role, fromGlobalId } from '@tsunagari/kernel';
import { UNREADABLE } from '@tsunagari/people';
import { leastVariables } from '../../src/compiled/least-variables.js';
import type { KnownValues } from '../../testing/api-grammar.js';
import { type BothLanes, bothLanes } from '../../testing/both-lanes.js';
import { bringRoster } from '../../testing/brought-roster.js';
import { withoutIds } from '../../testing/compared-lanes.js';
import { type ScreenQuery, queriesOfScreens } from '../../testing/documents-of-screens.js';
import { knownValues } from '../../testing/known-values.js';
import { reviseThePeople } from '../../testing/revised-people.js';

/** The kind of record that each lane's own question adds to: the confirmation before an erasure counts how often a person was looked at. */
const LOOKS = '見た記録';

/** Each so manyeth record is asked for by its id; each of them by `npm run test:security`. */
const NTH = process.env['SECURITY_TESTS'] === 'full' ? 1 : 3;

/** A reply without what asking itself changes: the number of the request, and the count of looks. */
function repeatable(reply: Awaited<ReturnType<BothLanes['ask']>>): unknown {
  const { stays } =
    (Object(reply.data) as { erasurePreview?: { stays?: readonly { kind: string }[] } | null }).erasurePreview ?? {};
  if (!stays) return withoutIds(reply);
  const data = Object(reply.data) as { erasurePreview: object };
  const erasurePreview = { ...data.erasurePreview, stays: stays.filter(({ kind }) => kind !== LOOKS) };
  return withoutIds({ ...reply, data: { ...data, erasurePreview } });
}

describe('the queries of the screens', () => {
  let lanes: BothLanes;
  let values: KnownValues;
  beforeAll(async () => {
    lanes = await bothLanes();
    await lanes.change(reviseThePeople);
    await bringRoster(lanes);
    values = await knownValues(lanes);
  }, 240_000);
  afterAll(() => lanes.close());

  /** Variables with which a query is asked: the least, and each thing that is there, each word that is typed. */
  function variablesOf({ operation }: ScreenQuery, seen: readonly string[]): Record<string, unknown>[] {
    const least = leastVariables(lanes.schema, operation);
    const declared = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value));
    const { ids, words } = values;
    const places = new Set(['Branch', 'Association']);
    // Every third: two persons, and of each other kind one.
    const others = ids
      .filter((id) => !places.has(fromGlobalId(id)?.typeName ?? ''))
      .filter((_, index) => index % NTH === 0);
    if (declared.has('id')) return [...new Set([...others, ...seen])].map((id) => ({ ...least, id }));
    if (declared.has('ids'))
      return [
        { ...least, ids },
        { ...least, ids: ids.filter((id) => id !== 'nonsense').slice(-6) },
      ];
    const typed = ['', ...words.slice(0, 3), words.find((word) => /^0\d+-/.test(word)) ?? '', words.at(-1) ?? ''];
    if (declared.has('filter')) return [least, ...typed.map((search) => ({ ...least, filter: { search } }))];
    return [least];
  }

  /** Two persons whom one sees oneself, where the first of all are of another branch; nobody for those who see nobody. */
  async function seenBy(token: string): Promise<string[]> {
    const text = '{ people(first: 2) { nodes { id } } }';
    const { data } = await lanes.ask<{ people: { nodes: { id: string }[] } } | null>('resolvers', token, text);
    return data?.people.nodes.map(({ id }) => id) ?? [];
  }

  // Who sees everybody, who sees those of a branch, and who sees nobody.
  const ROLES: readonly [Role, boolean][] = [
    ['council_admin', true],
    ['branch_coordinator', true],
    ['auditor', false],
  ];
  it.each(ROLES)(
    'are answered alike to %s by both lanes, and the trail says the same of who looked at whom',
    async (role, seesPeople) => {
      const token = await lanes.tokenOf(role);
      const seen = await seenBy(token);
      await lanes.looks();
      let looks = 0;
      for (const query of queriesOfScreens())
        for (const variables of variablesOf(query, seen)) {
          const compiled = await lanes.ask('compiled', token, query.text, variables);
          const looked = await lanes.looks();
          const resolved = await lanes.ask('resolvers', token, query.text, variables);
          const asked = [query.name, variables];
          expect([...asked, repeatable(compiled)]).toEqual([...asked, repeatable(resolved)]);
          expect([...asked, looked]).toEqual([...asked, await lanes.looks()]);
          looks += looked.length;
        }
      // How many depends on which persons have the first ids, which chance gives.
      if (seesPeople) expect(looks).toBeGreaterThan(15);
      else expect(looks).toBe(0);
    },
    600_000,
  );

  it('say of a row whose seal is damaged that it cannot be read, in either lane, and show the others', async () => {
    const token = await lanes.tokenOf('council_staff');
    const text = `{ importBatches(first: 9) { nodes { state columns { samples } rows(first: 9) { nodes {
      id cells { header text } values { field value original } } } } } }`;
    interface Row {
      readonly id: string;
      readonly cells: readonly { readonly text: string }[];
      readonly values: readonly { readonly field: string; readonly value: string; readonly original: string }[];
    }
    interface Answer {
      readonly importBatches: {
        readonly nodes: readonly { readonly state: string; readonly rows: { nodes: Row[] } }[];
      };
    }
    const rowsIn = ({ data }: { readonly data: Answer }) =>
      data.importBatches.nodes.find(({ state }) => state === 'CHECKED')?.rows.nodes ?? [];
    const [first, ...others] = rowsIn(await lanes.ask<Answer>('compiled', token, text));
    const damaged = fromGlobalId(first?.id ?? '')?.id;
    // The texts of another row: sealed with the right key, and for another place.
    await lanes.change(({ manager }) =>
      manager.query(
        `update import_row r set cells_sealed = o.cells_sealed, values_sealed = o.values_sealed from import_row o
         where r.id = $1 and o.council_id = r.council_id and o.id = $2`,
        [damaged, fromGlobalId(others[0]?.id ?? '')?.id],
      ),
    );
    const before = await lanes.reads();
    const compiled = await lanes.ask<Answer>('compiled', token, text);
    expect((await lanes.reads()).compiled - before.compiled).toBe(1);
    const resolved = await lanes.ask<Answer>('resolvers', token, text);
    expect(withoutIds(compiled)).toEqual(withoutIds(resolved));
    expect(compiled.errors).toEqual([]);
    const [now, ...rest] = rowsIn(compiled);
    expect(rest).toEqual(others);
    expect(new Set(now?.cells.map((cell) => cell.text))).toEqual(new Set([UNREADABLE]));
    expect(now?.values).toEqual([{ field: 'NAME', value: UNREADABLE, original: UNREADABLE }]);
    await lanes.looks();
  });

  it('show nobody without a purpose, in either lane', async () => {
    const token = await lanes.tokenOf('council_staff');
    const text = '{ people(first: 2) { totalCount nodes { id name } } }';
    const [compiled, resolved] = [
      await lanes.ask('compiled', token, text, {}, { purpose: '' }),
      await lanes.ask('resolvers', token, text, {}, { purpose: '' }),
    ];
    expect(withoutIds(compiled)).toEqual(withoutIds(resolved));
    expect(compiled).toMatchObject({ data: null, errors: [{ extensions: { code: 'PURPOSE_REQUIRED' } }] });
    expect(await lanes.looks()).toEqual([]);
  });
});
