import { type Claims, systemClaims } from '@tsunagari/database';
import { claimsOf } from '@tsunagari/identity';
import { type Actor, type Role, type Scope, day } from '@tsunagari/kernel';
import { TODAY } from '@tsunagari/registry/testing';
import { type TestPeople, peopleCouncil, peopleDatabase, withGrants } from '../testing/index.js';
import { beginRoleTerm, issueCommission, registerVolunteer } from './index.js';

/** Tables about persons, with what leads from each to the person. */
const TABLES: Readonly<Record<string, string>> = {
  person: 't.id',
  person_contact: 't.person_id',
  role_term: 't.person_id',
  commission: 't.person_id',
  commission_party: '(select c.person_id from commission c where c.id = t.commission_id)',
  volunteer_profile: 't.person_id',
  household: '(select p.id from person p where p.household_id = t.id)',
  'history.person': 't.id',
};

describe('the database alone, without a policy of the domain', () => {
  let council: TestPeople;
  let own: string;
  const inOwn: string[] = [];
  const inOther: string[] = [];
  beforeAll(async () => {
    council = await peopleCouncil(await peopleDatabase());
    own = await council.aBranch();
    inOwn.push(...(await peopleOf(own)));
    inOther.push(...(await peopleOf(await council.aBranch())));
  });
  afterAll(() => council.database.close());

  /** One who belongs to the branch, and one who lives in an association of it. */
  async function peopleOf(branchId: string): Promise<string[]> {
    const associationId = await council.anAssociation({ branchId, openedOn: day('2020-04-01') });
    const contacts = [{ kind: 'PHONE' as const, value: '048-000-0001' }];
    const ids = [await council.aPerson({ branchId, contacts }), await council.aPerson({ associationId, contacts })];
    for (const personId of ids) {
      await council.run((context) =>
        beginRoleTerm(context, { personId, role: 'DIRECTOR', level: 'COUNCIL', from: day('2025-04-01') }),
      );
      await council.run((context) => registerVolunteer(context, { personId, skills: ['運転'] }));
      await council.run((context) =>
        issueCommission(context, {
          personId,
          role: 'COORDINATOR',
          branchId,
          from: day('2025-04-01'),
          to: day('2027-04-01'),
          parties: [{ organisationKind: 'BRANCH', branchId, signatoryTitle: '支部長' }],
        }),
      );
    }
    await council.run(({ manager }) => manager.query(`update person set roster_no = 'x' where id = any($1)`, [ids]));
    return ids;
  }
  const someone = (role: Role, scope: Scope): Actor =>
    withGrants(council.actor, [{ role, scope, period: { from: day('2020-04-01'), to: null } }]);
  const seen = async (table: string, claims: Claims): Promise<string[]> => {
    const rows = await council.database
      .reader(claims)
      .rows<{ id: string }>(`select distinct ${TABLES[table]} as id from ${table} t`);
    return rows.map(({ id }) => id).sort();
  };

  it.each(Object.keys(TABLES).filter((table) => table !== 'household'))(
    'shows of %s what hangs on the people of the own branch, to staff all, to others nothing',
    async (table) => {
      const all = [...inOwn, ...inOther].sort();
      const branch: Scope = { kind: 'branch', branchId: own };
      expect(await seen(table, claimsOf(council.actor, TODAY))).toEqual(all);
      expect(await seen(table, claimsOf(someone('council_staff', { kind: 'council' }), TODAY))).toEqual(all);
      expect(await seen(table, claimsOf(someone('branch_coordinator', branch), TODAY))).toEqual([...inOwn].sort());
      expect(await seen(table, claimsOf(someone('branch_coordinator', branch), day('2020-03-31')))).toEqual([]);
      for (const role of ['branch_officer', 'supporter', 'analyst', 'auditor'] as const)
        expect([role, await seen(table, claimsOf(someone(role, branch), TODAY))]).toEqual([role, []]);
      expect(await seen(table, claimsOf(someone('auditor', { kind: 'council' }), TODAY))).toEqual([]);
      expect(await seen(table, { councilId: council.actor.councilId })).toEqual([]);
      expect(await seen(table, { ...systemClaims(council.actor.councilId), councilId: crypto.randomUUID() })).toEqual(
        [],
      );
    },
  );

  it('keeps the words of the search from those who keep nobody', async () => {
    const terms = async (claims: Claims) =>
      (await council.database.reader(claims).rows(`select 1 from person_search_term`)).length;
    const coordinator = someone('branch_coordinator', { kind: 'branch', branchId: own });
    expect(await terms(claimsOf(coordinator, TODAY))).toBeGreaterThan(0);
    for (const role of ['branch_officer', 'supporter', 'analyst', 'auditor'] as const)
      expect([role, await terms(claimsOf(someone(role, { kind: 'branch', branchId: own }), TODAY))]).toEqual([role, 0]);
  });

  it('shows someone who holds a role in the branch and lives elsewhere, for as long as the role runs', async () => {
    const [stranger = ''] = inOther;
    await council.run((context) =>
      beginRoleTerm(context, {
        personId: stranger,
        role: 'BRANCH_HEAD',
        level: 'BRANCH',
        branchId: own,
        from: day('2026-04-01'),
        to: day('2027-04-01'),
      }),
    );
    const coordinator = someone('branch_coordinator', { kind: 'branch', branchId: own });
    expect(await seen('person', claimsOf(coordinator, TODAY))).toEqual([...inOwn, stranger].sort());
    expect(await seen('person', claimsOf(coordinator, day('2027-04-01')))).toEqual([...inOwn].sort());
  });

  it('writes nothing for one who only reads, nor a person into another branch', async () => {
    const [stranger = ''] = inOther;
    const coordinator = someone('branch_coordinator', { kind: 'branch', branchId: own });
    const change = (actor: Actor, id: string) =>
      council.run(
        ({ manager }) => manager.query(`update person set roster_no = 'y' where id = $1 returning id`, [id]),
        actor,
      );
    expect(await change(someone('auditor', { kind: 'council' }), inOwn[0] ?? '')).toEqual([[], 0]);
    expect(await change(coordinator, inOther[1] ?? '')).toEqual([[], 0]);
    expect(await change(coordinator, inOwn[0] ?? '')).toEqual([[{ id: inOwn[0] }], 1]);
    const moved = council.run(
      ({ manager }) =>
        manager.query(
          `update person set association_id = null, branch_id = (select id from branch where id <> $1 limit 1) where id = $2`,
          [own, inOwn[0]],
        ),
      coordinator,
    );
    await expect(moved).rejects.toThrow('row-level security');
    expect(stranger).not.toBe('');
  });
});
