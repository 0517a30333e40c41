import { type Actor, day } from '@tsunagari/kernel';
import {
  addConsentText,
  beginRoleTerm,
  commitImport,
  decideImportRows,
  everyImportRow,
  importsByIds,
  issueCommission,
  joinHousehold,
  mapImportColumns,
  recordConsent,
  recordDisclosure,
  registerVolunteer,
  renewCommission,
  revisePerson,
  startImport,
  withdrawConsent,
} from '../src/index.js';
import { type TestPeople, withGrants } from './people.builders.js';
import { ROSTER_FILES, upload } from './uploads.js';

/** The person whose every trace a test looks for. */
export interface Planted {
  readonly personId: string;
  /** Someone of the same household, who stays. */
  readonly neighbourId: string;
  readonly admin: Actor;
}

/** Words that stand in every text of the planted person and nowhere else. */
export const CANARY = {
  name: '鳥籠　かなりあ',
  oldName: '旧鳥　かなりあ',
  kana: 'とりかご　かなりあ',
  phone: '048-000-9876',
  word: 'zqcanary',
};

/** Plants a person in every place in which one can stand: all tables, their past, a roster that was imported and rows that were not. */
export async function plantPerson(council: TestPeople): Promise<Planted> {
  const { run } = council;
  const admin = withGrants(council.actor, [
    { role: 'council_admin', scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } },
  ]);
  const branchId = await council.aBranch();
  const { word } = CANARY;
  const personId = await imported(council, admin, branchId);
  const neighbourId = await council.aPerson({ name: '隣家　次郎', branchId });
  await run((context) => joinHousehold(context, { personId, withPersonId: neighbourId }));
  const version = (await council.person(personId))?.version ?? 0;
  const contacts = [
    { kind: 'PHONE' as const, value: CANARY.phone, label: word },
    { kind: 'ADDRESS' as const, value: `みほん町 ${word}` },
  ];
  await run((context) =>
    revisePerson(context, {
      id: personId,
      version,
      name: CANARY.name,
      kana: CANARY.kana,
      note: word,
      rosterNo: word,
      contacts,
    }),
  );
  await run(({ manager }) =>
    manager.query(`update person set source = $1, birth_raw = $1 where id = $2`, [word, personId]),
  );
  await run(({ manager }) =>
    manager.query(`update household set label = $1 where id = (select household_id from person where id = $2)`, [
      '隣家',
      personId,
    ]),
  );
  // What a later roster would have kept of the card before it changed it, twice, so that the first stands in the past.
  const place = { table: 'import_change', column: 'before_sealed', councilId: council.actor.councilId, id: personId };
  for (const text of [word, `${word} 2`])
    await run(({ manager, sealer }) =>
      manager.query(`update import_change set change = 'UPDATE', before_sealed = $1 where record_id = $2`, [
        sealer.seal(text, place),
        personId,
      ]),
    );
  const from = day('2025-04-01');
  await run((context) =>
    beginRoleTerm(context, { personId, role: 'OTHER', label: word, level: 'BRANCH', branchId, from, note: word }),
  );
  await run((context) => registerVolunteer(context, { personId, skills: [word], note: word, availabilityNote: word }));
  const commissioned = { personId, role: 'OTHER' as const, label: word, branchId, recommendedBy: word };
  const parties = [{ organisationKind: 'BRANCH' as const, branchId, signatoryTitle: word, signatoryName: word }];
  const commissionId = await run((context) =>
    issueCommission(context, { ...commissioned, from, to: day('2027-04-01'), parties }),
  );
  await run((context) => renewCommission(context, { id: commissionId, version: 1, to: day('2029-04-01') }));
  const textId = await run((context) =>
    addConsentText(context, { purpose: 'PHOTO', label: '令和8年版', text: '同意します。', inForceFrom: from }),
  );
  const answer = {
    personId,
    purpose: 'PHOTO',
    textId,
    recipients: ['PUBLIC'],
    givenBy: 'SELF',
    channel: 'PAPER',
  } as const;
  const consentId = await run((context) => recordConsent(context, { ...answer, from, witness: word }));
  await run((context) =>
    withdrawConsent(context, { id: consentId, version: 1, on: day('2026-04-01'), by: 'SELF', channel: 'ORAL' }),
  );
  await run((context) => recordConsent(context, { ...answer, from: day('2026-05-01'), witness: word }));
  await run((context) =>
    recordDisclosure(context, {
      personIds: [personId],
      kind: 'PRINT',
      recipient: '東一自治会',
      basis: 'LAW',
      // Longer ago than the law asks for the name.
      providedOn: day('2021-04-01'),
      items: ['氏名'],
    }),
  );
  return { personId, neighbourId, admin };
}

/** A roster of which one row became the person under an earlier name, and one that bears the name became nobody. */
async function imported({ run, looking, database }: TestPeople, admin: Actor, branchId: string): Promise<string> {
  const lines = [
    ['氏名', 'ふりがな', '電話', '備考'],
    [CANARY.oldName, 'きゅうとり　かなりあ', CANARY.phone, CANARY.word],
    [CANARY.name.replace('　', ' '), '', '', CANARY.word],
    ['別人　花子', 'べつじん　はなこ', '', 'ほかの人'],
  ];
  const bytes = new TextEncoder().encode(lines.map((line) => line.join(',')).join('\n'));
  const batchId = await run(
    async (context) =>
      startImport(context, ROSTER_FILES, { fileId: await upload(context, '名簿.csv', bytes), branchId }),
    admin,
  );
  const batch = async () => (await importsByIds(looking(), [batchId]))[0]!;
  const { columns, version } = await batch();
  await run((context) => mapImportColumns(context, ROSTER_FILES, { batchId, version, columns }), admin);
  const [first, second] = await everyImportRow(looking().reader, database.sealer, batchId, {}, 10);
  const seen = { batchId, version: (await batch()).version };
  await run((context) => decideImportRows(context, { ...seen, rowIds: [second?.id ?? ''], decision: 'SKIP' }), admin);
  const ready = { batchId, version: (await batch()).version };
  await run((context) => commitImport(context, ready, () => Promise.resolve()), admin);
  const rows = await everyImportRow(looking().reader, database.sealer, batchId, {}, 10);
  const personId = rows.find(({ id }) => id === first?.id)?.personId;
  if (personId == null) throw new Error('the roster brought nobody');
  return personId;
}
