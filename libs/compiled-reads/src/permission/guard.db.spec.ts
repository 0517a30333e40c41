import fc from 'fast-check';
import { townData } from '../../testing/town.data.js';
import { type TownDatabase, townDatabase } from '../../testing/town.database.js';
import { townMapping } from '../../testing/town.mapping.js';
import { request, townReads } from '../../testing/town.reads.js';
import { type Guard, sql } from '../index.js';

/** Lets those in whose word stands in the table, under the claims of the request. */
const guard: Guard = {
  kind: ({ word }) => (word === undefined ? null : 'word'),
  holds: (asker) => sql`exists (select from password_of_town as p where p.word = ${asker.fact('word', 'text')})`,
};

describe('a guard', () => {
  let database: TownDatabase;
  beforeAll(async () => {
    database = await townDatabase();
    const [data] = fc.sample(townData, { numRuns: 1, seed: 7 });
    await database.fill(data!);
    await database.ask(`create table password_of_town (town text, word text);
      alter table password_of_town enable row level security;
      create policy own_town on password_of_town using (town = (select claimed_town()));
      grant select on password_of_town to public;
      insert into password_of_town values ('みほん町', 'ひらけごま'), ('よその町', 'やまかわ');
      create table kept_note (town text, keys jsonb); grant insert, select on kept_note to public;`);
  });
  afterEach(() => database.ask('truncate kept_note'));
  afterAll(() => database.close());

  const kept = sql`insert into kept_note select claimed_town(), jsonb_agg(n.key) from noted as n having count(*) > 0`;
  const reader = townMapping.types['Reader']!;
  const reads = () =>
    townReads({
      guard,
      mapping: {
        ...townMapping,
        notes: { possible: () => true, parts: () => [{ name: 'kept', text: kept }] },
        types: {
          ...townMapping.types,
          Reader: {
            ...reader,
            noted: { field: ({ name }: { name: string }) => name === 'name', key: (row) => row.column('id') },
          } as typeof reader,
        },
      },
    });
  const asking = (word?: string) =>
    request('{ parties(first: 20) { nodes { ... on Reader { id name } } } }', {
      facts: { town: 'みほん町', ...(word === undefined ? {} : { word }) },
    });
  const notes = async () => (await database.ask('select * from kept_note')).length;

  it('lets in whom it holds for, in the statement that reads', async () => {
    const before = database.statements.length;
    const [guarded, without] = [
      await reads().read(asking('ひらけごま'), database.execute),
      await reads().read(asking(), database.execute),
    ];
    expect(guarded).toEqual(without);
    expect([guarded.kind, database.statements.length - before, await notes()]).toEqual(['answered', 2, 2]);
  });

  it('lets nobody else in: nothing is read and nothing is written', async () => {
    const before = database.statements.length;
    for (const word of ['ひらけまめ', 'やまかわ'])
      expect(await reads().read(asking(word), database.execute)).toEqual({ kind: 'guard failed' });
    expect([database.statements.length - before, await notes()]).toEqual([2, 0]);
  });

  it('has a plan of its own beside that of requests without it', async () => {
    const own = reads();
    for (const word of ['ひらけごま', 'ひらけまめ', undefined, undefined])
      await own.read(asking(word), database.execute);
    expect(own.counts).toMatchObject({ compiled: 2, reused: 2 });
  });
});
