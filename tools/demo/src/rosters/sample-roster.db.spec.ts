import type { TestDatabase } from '@tsunagari/database/testing';
import { day } from '@tsunagari/kernel';
import {
  commitImport,
  everyImportRow,
  holdsBack,
  importsByIds,
  listPeople,
  mapImportColumns,
  startImport,
} from '@tsunagari/people';
import {
  ROSTER_FILES,
  type TestPeople,
  peopleCouncil,
  peopleDatabase,
  upload,
  withGrants,
} from '@tsunagari/people/testing';
import { asCp932Csv, asTwinWorkbook } from './roster-files.js';
import { type RosterLine, sampleRoster } from './sample-roster.js';

const ASSOCIATIONS = ['みほん一丁目自治会', 'みほん二丁目町内会', '第三区会'];
const LINES = sampleRoster({ rows: 1_000, bad: 30, associations: ASSOCIATIONS });

let database: TestDatabase;
beforeAll(async () => void (database = await peopleDatabase()));
afterAll(() => database.close());

/** Outcome and reasons of every line, and the people that come of them. */
async function imported(council: TestPeople, name: string, bytes: Uint8Array) {
  const branchId = await council.aBranch();
  for (const association of ASSOCIATIONS) await council.anAssociation({ name: association, branchId });
  const staff = withGrants(council.actor, [
    { role: 'council_staff', scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } },
  ]);
  const id = await council.run(
    async (context) => startImport(context, ROSTER_FILES, { fileId: await upload(context, name, bytes) }),
    staff,
  );
  const batch = async () => {
    const [found] = await importsByIds(council.looking(), [id]);
    if (!found) throw new Error('the import is gone');
    return found;
  };
  const { version, columns } = await batch();
  await council.run((context) => mapImportColumns(context, ROSTER_FILES, { batchId: id, version, columns }), staff);
  const rows = await everyImportRow(council.looking().reader, database.sealer, id, {}, 20_000);
  const seen = { batchId: id, version: (await batch()).version };
  await council.run((context) => commitImport(context, seen, () => Promise.resolve()), staff);
  const people = await council.looking().reader.rows<object>(
    `select p.name, p.kana, p.birth_year, p.birth_month, p.birth_day, a.name as association,
        (select count(*)::int from person_contact c where c.person_id = p.id) as contacts,
        (select count(*)::int from role_term r where r.person_id = p.id) as roles,
        (select v.skills from volunteer_profile v where v.person_id = p.id) as skills
       from person p left join association a on a.council_id = p.council_id and a.id = p.association_id order by p.name`,
  );
  return { columns, rows, people, counts: (await batch()).counts };
}

const heldBy = (rows: Awaited<ReturnType<typeof imported>>['rows']) =>
  rows.map(({ outcome, reasons }) => (outcome === 'HOLD' ? (reasons.find(holdsBack)?.code ?? 'HOLD') : null));
const expected = (lines: readonly RosterLine[]) => lines.map(({ held }) => held);

describe('a roster of 1,000 people with 30 bad lines', () => {
  let csv: Awaited<ReturnType<typeof imported>>;
  beforeAll(async () => {
    csv = await imported(await peopleCouncil(database), '名簿.csv', await asCp932Csv(LINES));
  });

  it('is read from CP932 with a reason for each bad line', () => {
    expect(heldBy(csv.rows)).toEqual(expected(LINES));
    expect(csv.counts).toMatchObject({ total: 1_000, hold: 30, new: 970, possibleDuplicate: 0, duplicate: 0, skip: 0 });
    expect(csv.people).toHaveLength(970);
  });

  it('has the same outcomes and the same people as a workbook with titles, two-row header, merged cells, hidden rows', async () => {
    const council = await peopleCouncil(database);
    const workbook = await imported(council, '名簿.xlsx', asTwinWorkbook(LINES));
    expect(heldBy(workbook.rows)).toEqual(expected(LINES));
    expect(workbook.columns.map(({ field }) => field)).toEqual(csv.columns.map(({ field }) => field));
    expect(workbook.people).toEqual(csv.people);
    expect((await listPeople(council.looking(), {}, 'KANA', {})).totalCount).toBe(970);
  });
});
