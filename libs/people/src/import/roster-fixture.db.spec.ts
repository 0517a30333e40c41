import type { TestDatabase } from '@tsunagari/database/testing';
import { day } from '@tsunagari/kernel';
import {
  ROSTER_FILES,
  type TestPeople,
  peopleCouncil,
  peopleDatabase,
  upload,
  withGrants,
} from '../../testing/index.js';
import { asCp932Csv, asUtf8Csv } from '../../testing/rosters/as-csv.js';
import { GROUP_OF, asTwinWorkbook } from '../../testing/rosters/as-workbook.js';
import { expectedOfCsv, expectedOfWorkbook } from '../../testing/rosters/expected-rows.js';
import type { ExpectedFacts } from '../../testing/rosters/roster-row.js';
import { sampleRoster } from '../../testing/rosters/sample-roster.js';
import { contactsOfPeople } from '../contact/contacts.js';
import { openNote } from '../person/note-place.js';
import { commitImport } from './batch/commit-import.js';
import { type ImportBatchView, type ImportRowView, everyImportRow, importsByIds } from './batch/import.queries.js';
import { mapImportColumns } from './batch/map-columns.js';
import { startImport } from './batch/start-import.js';

const ASSOCIATIONS = [
  'みほん1丁目自治会',
  'みほん2丁目町内会',
  '見本ヶ丘区会',
  'サンプル台自治会',
  '見本東自治会',
  '見本東町内会',
];
const ROWS = 1_000;
const BAD = 30;
const sample = (characters: 'CP932' | 'UNICODE') =>
  sampleRoster({ rows: ROWS, bad: BAD, associations: ASSOCIATIONS, characters });

let database: TestDatabase;
beforeAll(async () => void (database = await peopleDatabase()));
afterAll(() => database.close());

interface Imported {
  readonly batch: ImportBatchView;
  readonly rows: readonly ImportRowView[];
  /** What is known of each person afterwards, by id. */
  readonly people: ReadonlyMap<string, ExpectedFacts>;
}

/** Imports a file into a new council that has the associations. */
async function imported(name: string, bytes: Uint8Array): Promise<Imported> {
  const council = await peopleCouncil(database);
  const branchId = await council.aBranch();
  for (const association of ASSOCIATIONS) await council.anAssociation({ name: association, branchId });
  const staff = withGrants(council.actor, [
    { role: 'council_staff', scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } },
  ]);
  const id = await council.run(
    async (context) =>
      startImport(context, ROSTER_FILES, { fileId: await upload(context, name, bytes), branchId: null }),
    staff,
  );
  const batch = async () => {
    const [found] = await importsByIds(council.looking(), [id]);
    if (!found) throw new Error('the import is gone');
    return found;
  };
  const { version, columns } = await batch();
  await council.run((context) => mapImportColumns(context, ROSTER_FILES, { batchId: id, version, columns }), staff);
  const seen = { batchId: id, version: (await batch()).version };
  await council.run((context) => commitImport(context, seen, () => Promise.resolve()), staff);
  const rows = await everyImportRow(council.looking().reader, database.sealer, id, {}, 2 * ROWS);
  return { batch: await batch(), rows, people: await everybody(council) };
}

interface KnownRow extends Omit<ExpectedFacts, 'contacts' | 'note'> {
  readonly id: string;
  readonly councilId: string;
  readonly noteSealed: string | null;
}

async function everybody({ looking }: TestPeople): Promise<Map<string, ExpectedFacts>> {
  const { reader, sealer } = looking();
  const known = await reader.rows<KnownRow>(
    `select p.id, p.council_id as "councilId", p.name, p.kana, p.roster_no as "rosterNo", p.note_sealed as "noteSealed",
       a.name as association,
       jsonb_build_object('precision', p.birth_precision, 'year', p.birth_year, 'month', p.birth_month, 'day', p.birth_day,
         'ageDecade', p.age_decade) as birth,
       coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'label', r.role_label, 'from', r.valid_from, 'to', r.valid_to)
         order by r.role) from role_term r where r.council_id = p.council_id and r.person_id = p.id), '[]') as roles,
       (select jsonb_build_object('skills', v.skills, 'availability', v.availability, 'availabilityNote', v.availability_note,
         'insuranceFiscalYear', v.insurance_fiscal_year, 'status', v.status)
         from volunteer_profile v where v.council_id = p.council_id and v.person_id = p.id) as offer
     from person p left join association a on a.council_id = p.council_id and a.id = p.association_id`,
  );
  const contacts = await contactsOfPeople(
    reader,
    sealer,
    known.map(({ id }) => id),
  );
  return new Map(
    known.map(({ id, councilId, noteSealed, ...facts }) => [
      id,
      {
        ...facts,
        contacts: contacts.filter(({ personId }) => personId === id).map(({ kind, value }) => [kind, value] as const),
        note: openNote(sealer, councilId, id, noteSealed),
      },
    ]),
  );
}

/** Every row as the fixture expects it: outcome, all reasons, and what is known of the person afterwards. */
function outcomes({ rows, people }: Imported) {
  return rows.map(({ outcome, reasons, personId }) => ({
    outcome,
    reasons: reasons.map(({ code, field }) => (field === null ? code : `${code} ${field}`)).sort(),
    facts: personId === null ? null : (people.get(personId) ?? null),
  }));
}

describe('a roster of 1,000 people, 30 of them with something wrong', () => {
  it('is read from a CSV file in CP932, row by row', async () => {
    const roster = sample('CP932');
    const csv = await imported('名簿.csv', asCp932Csv(roster));
    expect(outcomes(csv)).toEqual(expectedOfCsv(roster));
    expect(csv.people.size).toBe(ROWS - BAD);
    expect(csv.batch).toMatchObject({
      fileFormat: 'csv',
      encoding: 'cp932',
      counts: { total: ROWS, hold: BAD, new: ROWS - BAD, duplicate: 0, possibleDuplicate: 0, skip: 0 },
      leftOut: [{ row: 1, reason: 'HEADER' }],
    });
  });

  it('is read from a workbook with two header rows, merged cells, headings, subtotals and hidden rows to the same', async () => {
    const roster = sample('CP932');
    const workbook = await imported('名簿.xlsx', asTwinWorkbook(roster));
    expect(outcomes(workbook)).toEqual(expectedOfWorkbook(roster));
    const { batch, people } = workbook;
    expect(people.size).toBe(ROWS - BAD);
    expect(batch).toMatchObject({ fileFormat: 'xlsx', sheetName: '会員名簿', headerRows: [4, 5] });
    const groups = ROWS / GROUP_OF;
    const leftOut = batch.leftOut.map(({ reason }) => reason);
    const count = (wanted: string) => leftOut.filter((reason) => reason === wanted).length;
    expect(Object.fromEntries([...new Set(leftOut)].map((reason) => [reason, count(reason)]))).toEqual({
      TITLE: 2,
      HEADER: 2,
      GROUP: groups,
      TOTAL: groups + 1,
      REMARK: 1,
    });
  });

  it.each([
    ['名簿.csv', asUtf8Csv, expectedOfCsv],
    ['名簿.xlsx', asTwinWorkbook, expectedOfWorkbook],
  ] as const)('keeps characters that CP932 lacks to the last selector: %s', async (name, write, expected) => {
    const roster = sample('UNICODE');
    expect(outcomes(await imported(name, write(roster)))).toEqual(expected(roster));
  });
});
