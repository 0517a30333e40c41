import fc from 'fast-check';
import { townData } from '../../testing/town.data.js';
import { type TownDatabase, townDatabase } from '../../testing/town.database.js';
import { townMapping } from '../../testing/town.mapping.js';
import { answerOf, request, townReads } from '../../testing/town.reads.js';
import { type Mapping, type ObjectMapping, column, late, sql } from '../index.js';

const BOOK = 'b0000000-0000-4000-8000-000000000001';
const NOTED = new Set(['age', 'phone', 'home']);
const reader = townMapping.types['Reader'] as ObjectMapping;

/** Readers leave notes; their telephone number is written by JavaScript. */
const mapping: Mapping = {
  ...townMapping,
  notes: {
    possible: ({ purpose }) => purpose !== undefined,
    parts: (asker) => [
      {
        name: 'kept',
        text: sql`insert into kept_note (town, purpose, fields, keys) select claimed_town(), ${asker.fact('purpose', 'text')},
          (select jsonb_agg(distinct f) from noted as n cross join lateral jsonb_array_elements(n.fields) as f),
          (select jsonb_agg(distinct n.key order by n.key) from noted as n) where exists (select 1 from noted)`,
      },
    ],
  },
  types: {
    ...townMapping.types,
    Reader: {
      ...reader,
      noted: { field: ({ name }) => NOTED.has(name), key: (row) => row.column('id') },
      fields: {
        ...reader.fields,
        phone: late({
          present: (row) => sql`${row.column('phone')} is not null`,
          needs: { phone: column('phone', 'text') },
          make: ({ phone }, _, { purpose }) => `${String(phone)} "${String(purpose)}"`,
        }),
      },
    },
  },
};

describe('notes of who was shown', () => {
  let database: TownDatabase;
  const ids = ['1', '2', '3'].map((end) => `c0000000-0000-4000-8000-00000000000${end}`);
  beforeAll(async () => {
    database = await townDatabase();
    const [data] = fc.sample(townData, { numRuns: 1, seed: 7 });
    await database.fill({ ...data!, library: [], book: [], party: [] });
    await database.ask(`create table kept_note (town text, purpose text, fields jsonb, keys jsonb);
      alter table kept_note enable row level security;
      create policy own_town on kept_note using (town = claimed_town()) with check (town = claimed_town());
      grant insert, select on kept_note to public;`);
    for (const [index, id] of ids.entries())
      await database.ask(
        `insert into party (town, id, kind, name, age, phone, consents) values ('みほん町', $1, 'Reader', $2, $3, $4, true)`,
        [id, `名\u0001\u0002${index}`, 70 + index, index === 1 ? null : `048-000-000${index}`],
      );
  });
  afterEach(() => database.ask('truncate kept_note'));
  afterAll(() => database.close());

  const reads = () => townReads({ mapping });
  const asking = { facts: { town: 'みほん町', purpose: 'VISIT' } };
  const kept = () => database.ask('select purpose, fields, keys from kept_note');
  const readers = (fields: string, page = 'first: 20') =>
    `{ parties(${page}) { nodes { ... on Reader { ${fields} } } } }`;

  it('are kept by the statement that reads, of exactly those who stand in the answer', async () => {
    const before = database.statements.length;
    const { data } = await answerOf(
      reads(),
      database,
      `${readers('id name shownAs: phone ...A', 'first: 2')} fragment A on Reader { age }`,
      asking,
    );
    expect(data).toEqual({
      parties: {
        nodes: [
          { id: ids[0], name: '名\u0001\u00020', shownAs: '048-000-0000 "VISIT"', age: 70 },
          { id: ids[1], name: '名\u0001\u00021', shownAs: null, age: 71 },
        ],
      },
    });
    expect(database.statements.length - before).toBe(1);
    expect(await kept()).toEqual([{ purpose: 'VISIT', fields: ['Reader.age', 'Reader.phone'], keys: ids.slice(0, 2) }]);
  });

  it('are none where nobody, or no noted field, is shown', async () => {
    await answerOf(reads(), database, readers('id name'), asking);
    await answerOf(reads(), database, readers('id age @skip(if: true)'), asking);
    await answerOf(reads(), database, `{ node(id: "${BOOK}") { ... on Reader { age } } }`, asking);
    await answerOf(reads(), database, '{ parties { totalCount } }', asking);
    expect(await kept()).toEqual([]);
  });

  it('that cannot be kept leave the read to the other lane, before anything is read', async () => {
    const before = database.statements.length;
    expect(await reads().read(request(readers('age')), database.execute)).toMatchObject({ kind: 'not compiled' });
    expect((await answerOf(reads(), database, readers('name'))).errors).toBeUndefined();
    expect(database.statements.length - before).toBe(1);
  });

  it('hold under the claims: those of another town are not shown, not noted, and nothing is written', async () => {
    const claims = { 'town.name': 'よその町' };
    const { data } = await answerOf(reads(), database, readers('age'), { ...asking, claims });
    expect([data, await kept()]).toEqual([{ parties: { nodes: [] } }, []]);
  });

  it('need someone who keeps them, or the mapping is refused', () => {
    const { notes: _, ...without } = mapping;
    expect(() => townReads({ mapping: without })).toThrow('Nobody keeps the notes of Reader.');
  });
});
