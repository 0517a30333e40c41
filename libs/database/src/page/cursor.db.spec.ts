import fc from 'fast-check';
import { type TestDatabase, testDatabase } from '../../testing/test-database.js';
import { encodeCursor } from './cursor.js';
import { PageRefused } from './page-refused.js';
import { type SortColumn, readPage } from './read-page.js';

const ID = '019d45f0-0000-7000-8000-000000000001';
/** A row with a column of each type to sort by. */
const FROM = `lateral (select uuid '${ID}' as council_id, 'みほん'::text collate "C" as text, 7 as int, date '2026-11-24' as date,
  timestamptz '2026-11-24T09:00:00.123456+09:00' as timestamptz, uuid '${ID}' as uuid) t`;
const TYPES = ['text', 'int', 'date', 'timestamptz', 'uuid'] as const satisfies readonly SortColumn['type'][];

const upTo = (most: number, length = 2) =>
  fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(length, '0'));
const dayText = fc.tuple(fc.oneof(upTo(1, 4), upTo(9999, 4)), upTo(13), upTo(31)).map((parts) => parts.join('-'));
const timeText = fc.tuple(upTo(24), upTo(60), upTo(60)).map((parts) => parts.join(':'));
const zoneText = fc.oneof(
  fc.constant('Z'),
  fc.tuple(fc.constantFrom('+', '-'), upTo(24), upTo(60)).map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
);
/** Nearly right values of each type, and any others. */
const near: Readonly<Record<SortColumn['type'], fc.Arbitrary<unknown>>> = {
  text: fc.string({ unit: fc.constantFrom('\0', '\ud800', '\udc00', 'あ', "'") }),
  int: fc.oneof(
    fc.integer({ min: -(2 ** 33), max: 2 ** 33 }),
    fc.constantFrom(2 ** 31, 2 ** 31 - 1, -(2 ** 31)),
    fc.double(),
  ),
  date: dayText,
  timestamptz: fc.tuple(dayText, timeText, zoneText).map(([date, time, zone]) => `${date}T${time}${zone}`),
  uuid: fc.uuid().chain((id) => fc.constantFrom(id, id.slice(1), id.toUpperCase(), `{${id}}`)),
};
const others = fc.oneof(fc.constantFrom('infinity', 'now', '{}', ''), fc.jsonValue());
const typeAndValue = fc
  .constantFrom(...TYPES)
  .chain((type) => fc.tuple(fc.constant(type), fc.oneof({ weight: 4, arbitrary: near[type] }, others)));

describe('a cursor that somebody wrote', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase([])));
  afterAll(() => database.close());

  const read = (type: SortColumn['type'], after: string) => {
    const orderBy = [type, 'uuid' as const].map((each) => ({ sql: `t.${each}`, type: each }));
    return readPage(
      database.reader({ councilId: ID }),
      { select: 't.*', from: FROM, where: [], values: [], orderBy },
      { after },
    );
  };

  it('is taken when it is one of the list', async () => {
    for (const type of TYPES) {
      const { edges } = await readPage(
        database.reader({ councilId: ID }),
        {
          select: 't.*',
          from: FROM,
          where: [],
          values: [],
          orderBy: [
            { sql: `t.${type}`, type },
            { sql: 't.uuid', type: 'uuid' },
          ],
        },
        {},
      );
      expect((await read(type, edges[0]?.cursor ?? '')).edges).toEqual([]);
    }
  });

  it('is refused or understood, never a fault', async () => {
    const outcome = (type: SortColumn['type'], after: string) =>
      read(type, after).then(
        ({ totalCount }) => totalCount,
        (error: unknown) => (error instanceof PageRefused ? error.code : error),
      );
    await fc.assert(
      fc.asyncProperty(typeAndValue, async ([type, key]) => {
        const text = Buffer.from(JSON.stringify([key, ID])).toString('base64url');
        expect([1, 'BAD_CURSOR']).toContain(await outcome(type, text));
      }),
      { numRuns: 2_000 },
    );
    expect(await outcome('text', encodeCursor(['a', 'x']))).toBe('BAD_CURSOR');
  });
});
