import type { TestDatabase } from '@tsunagari/database/testing';
import { type Actor, Forbidden, NotFound, day } from '@tsunagari/kernel';
import { registerPartnerOrganisation } from '@tsunagari/registry';
import { type TestPeople, peopleCouncil, peopleDatabase } from '../testing/index.js';
import {
  type BeginRoleTerm,
  beginRoleTerm,
  endRoleTerm,
  issueCommission,
  listCommissions,
  listRoleTerms,
  listVolunteers,
  recordPersonLeft,
  registerVolunteer,
  restVolunteer,
  reviseRoleTerm,
  volunteerSkills,
} from './index.js';

const TODAY = day('2026-11-23');
let database: TestDatabase;
let council: TestPeople;
let east: string;
let west: string;
let eastHead: Actor;
beforeAll(async () => void (database = await peopleDatabase()));
beforeEach(async () => {
  council = await peopleCouncil(database);
  [east, west] = [await council.aBranch(), await council.aBranch()];
  eastHead = council.coordinatorOf(east);
});
afterAll(() => database.close());

const term = (personId: string, branchId: string, as: Actor) =>
  council.run(
    (context) =>
      beginRoleTerm(context, { personId, role: 'DIRECTOR', level: 'BRANCH', branchId, from: day('2025-04-01') }),
    as,
  );
const commission = (personId: string, branchId: string, as: Actor) =>
  council.run(
    (context) =>
      issueCommission(context, {
        personId,
        role: 'COORDINATOR',
        branchId,
        from: day('2025-04-01'),
        to: day('2027-04-01'),
        parties: [{ organisationKind: 'BRANCH', branchId, signatoryTitle: '支部長' }],
      }),
    as,
  );

describe('a coordinator', () => {
  it('keeps terms, commissions and volunteers of the own branch', async () => {
    const personId = await council.aPerson({ branchId: east }, eastHead);
    const ids = [await term(personId, east, eastHead), await commission(personId, east, eastHead)];
    ids.push(await council.run((context) => registerVolunteer(context, { personId, skills: ['傾聴'] }), eastHead));
    const looking = council.looking(eastHead);
    const found = [
      ...(await listRoleTerms(looking, { asOf: TODAY }, {})).nodes,
      ...(await listCommissions(looking, {}, 'KANA', {})).nodes,
      ...(await listVolunteers(looking, {}, {})).nodes,
    ];
    expect(found.map(({ id }) => id)).toEqual(ids);
    const trail = await looking.reader.rows<{ action: string }>(
      `select e.action from audit_event e where e.subject_id = any($1::uuid[]) order by e.action`,
      [ids],
    );
    expect(trail.map(({ action }) => action)).toEqual(['commission.issue', 'role-term.begin', 'volunteer.register']);
  });

  it('gives nobody a role or a commission in another branch, which would open the person to it', async () => {
    const personId = await council.aPerson({ branchId: east });
    const association = await council.anAssociation({ branchId: west });
    await expect(term(personId, west, eastHead)).rejects.toBeInstanceOf(Forbidden);
    await expect(commission(personId, west, eastHead)).rejects.toBeInstanceOf(Forbidden);
    const inAssociation = council.run(
      (context) =>
        beginRoleTerm(context, {
          personId,
          role: 'ASSOCIATION_PRESIDENT',
          level: 'ASSOCIATION',
          associationId: association,
        }),
      eastHead,
    );
    await expect(inAssociation).rejects.toBeInstanceOf(Forbidden);
    expect(await term(personId, west, council.actor)).toHaveLength(36);
  });

  it('names nobody for the council or an organisation, only for the groups of the own associations', async () => {
    const personId = await council.aPerson({ branchId: east });
    const [inEast, inWest] = [
      await council.anAssociation({ branchId: east }),
      await council.anAssociation({ branchId: west }),
    ];
    const organisation = (associationId: string | null) =>
      council.run((context) =>
        registerPartnerOrganisation(context, { kind: 'MUTUAL_SUPPORT_GROUP', name: '支え合いの会', associationId }),
      );
    const begin = (body: Pick<BeginRoleTerm, 'level' | 'partnerId'>, as: Actor) =>
      council.run((context) => beginRoleTerm(context, { personId, role: 'DIRECTOR', ...body }), as);
    await expect(begin({ level: 'COUNCIL' }, eastHead)).rejects.toBeInstanceOf(Forbidden);
    for (const associationId of [null, inWest]) {
      const partnerId = await organisation(associationId);
      await expect(begin({ level: 'PARTNER', partnerId }, eastHead)).rejects.toBeInstanceOf(Forbidden);
    }
    expect(await begin({ level: 'PARTNER', partnerId: await organisation(inEast) }, eastHead)).toHaveLength(36);
    const id = await begin({ level: 'COUNCIL' }, council.actor);
    const seen = { id, version: 1 };
    await expect(
      council.run((context) => reviseRoleTerm(context, { ...seen, note: '再任' }), eastHead),
    ).rejects.toBeInstanceOf(Forbidden);
    await expect(
      council.run((context) => endRoleTerm(context, { ...seen, on: TODAY }), eastHead),
    ).rejects.toBeInstanceOf(Forbidden);
  });

  it('sees nothing of those of another branch, nor that they are there', async () => {
    const personId = await council.aPerson({
      branchId: west,
      name: '例谷　節子',
      kana: 'れいたに　せつこ',
      birth: '1950-01-01',
    });
    await term(personId, west, council.actor);
    await commission(personId, west, council.actor);
    const volunteer = await council.run((context) => registerVolunteer(context, { personId, skills: ['手品'] }));
    const looking = council.looking(eastHead);
    expect((await listRoleTerms(looking, { asOf: TODAY, branchId: west }, {})).totalCount).toBe(0);
    expect((await listCommissions(looking, { branchId: west }, 'EXPIRY', {})).totalCount).toBe(0);
    expect((await listVolunteers(looking, { skill: '手品' }, {})).totalCount).toBe(0);
    expect(await volunteerSkills(looking, null)).toEqual([]);
    const rest = council.run((context) => restVolunteer(context, { id: volunteer, version: 1 }), eastHead);
    await expect(rest).rejects.toBeInstanceOf(NotFound);
    const same = { name: '例谷　節子', kana: 'れいたに　せつこ', birth: '1950-01-01', allowDuplicate: false };
    expect(await council.aPerson({ ...same, branchId: east }, eastHead)).not.toBe(personId);
    await expect(council.aPerson({ ...same, branchId: east })).rejects.toMatchObject({
      code: 'POSSIBLE_DUPLICATE_PERSON',
    });
  });

  it('sees those from elsewhere who hold a role in the branch, for as long as they hold it', async () => {
    const personId = await council.aPerson({ branchId: west });
    expect(await council.person(personId, eastHead)).toBeUndefined();
    await council.run((context) =>
      beginRoleTerm(context, { personId, role: 'DIRECTOR', level: 'BRANCH', branchId: east, to: day('2026-11-24') }),
    );
    expect(await council.person(personId, eastHead)).toMatchObject({ id: personId, branchId: west });
    const later = { ...council.looking(eastHead), today: day('2026-11-24') };
    expect((await listRoleTerms(later, { asOf: TODAY }, {})).totalCount).toBe(0);
    const leave = council.run(
      (context) => recordPersonLeft(context, { id: personId, version: 1, on: TODAY, reason: 'MOVED' }),
      eastHead,
    );
    await expect(leave).rejects.toBeInstanceOf(Forbidden);
  });
});
