import type { TestDatabase } from '@tsunagari/database/testing';
import { NotFound, VersionConflict, day } from '@tsunagari/kernel';
import { registerPartnerOrganisation } from '@tsunagari/registry';
import { type TestPeople, peopleCouncil, peopleDatabase } from '../testing/index.js';
import {
  type BeginRoleTerm,
  type IssueCommission,
  beginRoleTerm,
  commissionsOfPeople,
  endCommission,
  endRoleTerm,
  issueCommission,
  listCommissions,
  listRoleTerms,
  listVolunteers,
  registerVolunteer,
  renewCommission,
  resumeVolunteer,
  retireVolunteer,
  reviseRoleTerm,
  roleTermsOfPeople,
} from './index.js';

const TODAY = day('2026-11-23');
let database: TestDatabase;
let council: TestPeople;
let branchId: string;
beforeAll(async () => {
  database = await peopleDatabase();
  council = await peopleCouncil(database);
  branchId = await council.aBranch();
});
afterAll(() => database.close());

const begin = (input: Partial<BeginRoleTerm> & { personId: string }) =>
  council.run((context) =>
    beginRoleTerm(context, {
      role: 'WELFARE_COMMISSIONER',
      level: 'BRANCH',
      branchId,
      from: day('2025-04-01'),
      ...input,
    }),
  );

const oneParty = (personId: string): IssueCommission => ({
  personId,
  role: 'COORDINATOR',
  branchId,
  from: day('2025-04-01'),
  to: day('2027-04-01'),
  parties: [{ organisationKind: 'BRANCH', branchId, signatoryTitle: '支部長' }],
});

describe('a term in a role', () => {
  it('touches another one without overlapping it', async () => {
    const personId = await council.aPerson({ branchId });
    await begin({ personId, to: day('2027-04-01') });
    await begin({ personId, from: day('2027-04-01') });
    await begin({ personId, role: 'DIRECTOR' });
    await expect(begin({ personId, from: day('2027-03-31'), to: day('2027-04-01') })).rejects.toMatchObject({
      code: 'ROLE_TERM_OVERLAPS',
      details: { role: '福祉委員' },
    });
  });

  it('cannot overlap in the database either, whatever the command overlooks', async () => {
    const personId = await council.aPerson({ branchId });
    await begin({ personId });
    const { councilId } = council.actor;
    const second = council.run(({ manager }) =>
      manager.query(
        `insert into role_term (council_id, id, person_id, role, level, branch_id, valid_from)
         values ($1, gen_random_uuid(), $2, 'WELFARE_COMMISSIONER', 'BRANCH', $3, '2026-01-01')`,
        [councilId, personId, branchId],
      ),
    );
    await expect(second).rejects.toThrow('role_term_once');
  });

  it.each([
    ['no branch', { branchId: null }, 'ROLE_BODY_MISSING'],
    ['a branch at the council', { level: 'COUNCIL' as const }, 'ROLE_BODY_MISSING'],
    ['an end before its beginning', { to: day('2025-04-01') }, 'PERIOD_UPSIDE_DOWN'],
    ['an end before 1868 and no beginning', { from: null, to: day('0001-01-01') }, 'INVALID_INPUT'],
    ['a beginning after 2199', { from: day('2200-01-01') }, 'INVALID_INPUT'],
    ['another role without a word for it', { role: 'OTHER' as const }, 'INVALID_INPUT'],
  ])('is refused with %s', async (_what, input, code) => {
    const personId = await council.aPerson({ branchId });
    await expect(begin({ personId, ...input })).rejects.toMatchObject({ code });
  });

  it('is read as of any day, by the word of the council', async () => {
    const personId = await council.aPerson({ branchId });
    const id = await begin({ personId, role: 'OTHER', label: '環境委員', to: day('2026-04-01') });
    const asOf = async (date: string) =>
      (await listRoleTerms(council.looking(), { branchId, role: 'OTHER', asOf: day(date) }, {})).nodes.map((term) => [
        term.id,
        term.label,
        term.isCurrent,
      ]);
    expect(await asOf('2026-03-31')).toEqual([[id, '環境委員', true]]);
    expect(await asOf('2026-04-01')).toEqual([]);
    expect((await roleTermsOfPeople(council.looking().reader, [personId], TODAY)).map(({ id: term }) => term)).toEqual([
      id,
    ]);
  });

  it('is not corrected, ended or renewed to a day that no council records', async () => {
    const personId = await council.aPerson({ branchId });
    const term = await begin({ personId });
    const commission = await council.run((context) => issueCommission(context, oneParty(personId)));
    const never = day('9999-12-31');
    const outOfRange = (field: string) => ({ problems: [{ code: 'DAY_OUT_OF_RANGE', path: [field] }] });
    const seen = { id: term, version: 1 };
    await expect(
      council.run((context) => reviseRoleTerm(context, { ...seen, from: null, to: day('0001-01-01') })),
    ).rejects.toMatchObject(outOfRange('to'));
    await expect(council.run((context) => endRoleTerm(context, { ...seen, on: never }))).rejects.toMatchObject(
      outOfRange('on'),
    );
    await expect(
      council.run((context) => renewCommission(context, { id: commission, version: 1, to: never })),
    ).rejects.toMatchObject(outOfRange('to'));
    await expect(
      council.run((context) => issueCommission(context, { ...oneParty(personId), from: day('1867-12-31') })),
    ).rejects.toMatchObject(outOfRange('from'));
  });

  it('ends on a day with a reason, once, and is corrected by whoever has seen it', async () => {
    const personId = await council.aPerson({ branchId });
    const id = await begin({ personId });
    await council.run((context) => reviseRoleTerm(context, { id, version: 1, note: '2期目' }));
    await expect(council.run((context) => reviseRoleTerm(context, { id, version: 1 }))).rejects.toBeInstanceOf(
      VersionConflict,
    );
    await council.run((context) => endRoleTerm(context, { id, version: 2, on: day('2026-11-01'), reason: '転居' }));
    await expect(council.run((context) => endRoleTerm(context, { id, version: 3, on: TODAY }))).rejects.toMatchObject({
      code: 'ROLE_TERM_ENDED',
    });
    const [term] = await roleTermsOfPeople(council.looking().reader, [personId], TODAY);
    expect(term).toMatchObject({ to: '2026-11-01', endReason: '転居', note: '2期目', isCurrent: false });
  });

  it('is begun only with bodies and people of the council and in sight', async () => {
    const other = await peopleCouncil(database);
    const foreign = await other.aPerson();
    await expect(begin({ personId: foreign })).rejects.toBeInstanceOf(NotFound);
    const personId = await council.aPerson({ branchId });
    await expect(begin({ personId, branchId: await other.aBranch() })).rejects.toBeInstanceOf(NotFound);
    const elsewhere = council.coordinatorOf(await council.aBranch());
    const attempt = council.run(
      (context) => beginRoleTerm(context, { personId, role: 'DIRECTOR', level: 'BRANCH', branchId }),
      elsewhere,
    );
    await expect(attempt).rejects.toBeInstanceOf(NotFound);
  });
});

describe('a commission', () => {
  let groupId: string;
  beforeAll(async () => {
    groupId = await council.run((context) =>
      registerPartnerOrganisation(context, { kind: 'MUTUAL_SUPPORT_GROUP', name: '見本支え合いの会' }),
    );
  });
  const issue = async (given: Partial<IssueCommission> = {}) => {
    const personId = given.personId ?? (await council.aPerson({ branchId }));
    const input: IssueCommission = {
      personId,
      role: 'WELFARE_SUPPORTER',
      branchId,
      from: day('2024-04-01'),
      to: day('2027-01-01'),
      parties: [
        { organisationKind: 'BRANCH', branchId, signatoryTitle: '支部長' },
        { organisationKind: 'PARTNER', partnerId: groupId, signatoryTitle: '会長', signatoryName: '仮山　一郎' },
      ],
      ...given,
    };
    return { personId, id: await council.run((context) => issueCommission(context, input)) };
  };
  const states = async (personId: string) =>
    (await commissionsOfPeople(council.looking().reader, [personId], TODAY)).map(({ state }) => state);

  it.each([
    ['2024-04-01', '2027-04-01', 'CURRENT'],
    ['2024-04-01', '2027-02-22', 'EXPIRING'],
    ['2024-04-01', '2027-02-23', 'CURRENT'],
    ['2024-04-01', '2026-11-24', 'EXPIRING'],
    ['2024-04-01', '2026-11-23', 'EXPIRED'],
    ['2026-11-24', '2029-11-24', 'UPCOMING'],
  ])('from %s to %s is %s today', async (from, to, state) => {
    const { personId } = await issue({ from: day(from), to: day(to) });
    expect(await states(personId)).toEqual([state]);
  });

  it('that was ended early is ENDED from that day on, not before', async () => {
    const { personId, id } = await issue();
    await council.run((context) => endCommission(context, { id, version: 1, on: day('2026-11-24') }));
    expect(await states(personId)).toEqual(['EXPIRING']);
    const early = await issue();
    await council.run((context) =>
      endCommission(context, { id: early.id, version: 1, on: TODAY, reason: '本人の希望' }),
    );
    expect(await states(early.personId)).toEqual(['ENDED']);
    const again = council.run((context) => endCommission(context, { id: early.id, version: 2, on: TODAY }));
    await expect(again).rejects.toMatchObject({ code: 'COMMISSION_ENDED' });
    const renewed = council.run((context) =>
      renewCommission(context, { id: early.id, version: 2, to: day('2030-01-01') }),
    );
    await expect(renewed).rejects.toMatchObject({ code: 'COMMISSION_ENDED' });
  });

  it('leaves the list of those that expire when it is renewed', async () => {
    const { personId, id } = await issue();
    const expiring = async () =>
      (await listCommissions(council.looking(), { expiringWithinDays: 60 }, 'EXPIRY', {})).nodes.filter(
        (commission) => commission.personId === personId,
      ).length;
    expect(await expiring()).toBe(1);
    await council.run((context) => renewCommission(context, { id, version: 1, to: day('2030-01-01') }));
    expect(await expiring()).toBe(0);
    expect(await states(personId)).toEqual(['UPCOMING', 'CURRENT']);
  });

  it.each([
    ['no party', []],
    ['one party', [{ organisationKind: 'COUNCIL' as const, signatoryTitle: '会長' }]],
    ['three', Array.from({ length: 3 }, () => ({ organisationKind: 'COUNCIL' as const, signatoryTitle: '会長' }))],
  ])('of a 福祉協力員 is refused with %s', async (_what, parties) => {
    await expect(issue({ parties })).rejects.toMatchObject({ code: 'COMMISSION_NEEDS_TWO_PARTIES' });
  });

  it('of others has one party or two, each with its own name', async () => {
    const one = [{ organisationKind: 'COUNCIL' as const, signatoryTitle: '会長' }];
    const { personId } = await issue({ role: 'COORDINATOR', parties: one });
    expect(await states(personId)).toEqual(['EXPIRING']);
    await expect(issue({ role: 'COORDINATOR', parties: [] })).rejects.toMatchObject({
      code: 'COMMISSION_PARTIES_WRONG',
    });
    const nameless = [{ organisationKind: 'BRANCH' as const, signatoryTitle: '支部長' }];
    await expect(issue({ role: 'COORDINATOR', parties: nameless })).rejects.toMatchObject({
      code: 'ROLE_BODY_MISSING',
    });
  });
});

describe('a volunteer', () => {
  it('ends, comes back, and is insured until the fiscal year ends', async () => {
    const personId = await council.aPerson({ branchId });
    const offer = { personId, skills: ['傾聴'], insuranceFiscalYear: 2025 };
    const id = await council.run((context) => registerVolunteer(context, offer));
    const find = async () =>
      (await listVolunteers(council.looking(), { uninsured: true }, {})).nodes.find((volunteer) => volunteer.id === id);
    expect(await find()).toMatchObject({ status: 'ACTIVE', isInsured: false });
    await council.run((context) => retireVolunteer(context, { id, version: 1 }));
    await expect(council.run((context) => retireVolunteer(context, { id, version: 2 }))).rejects.toMatchObject({
      code: 'VOLUNTEER_STATUS_WRONG',
    });
    await council.run((context) => resumeVolunteer(context, { id, version: 2 }));
    expect(await find()).toMatchObject({ status: 'ACTIVE' });
  });
});
