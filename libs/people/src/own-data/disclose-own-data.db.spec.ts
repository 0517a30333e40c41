import { recordLook } from '@tsunagari/audit';
import type { TestDatabase } from '@tsunagari/database/testing';
import { claimsOf } from '@tsunagari/identity';
import { type Actor, Forbidden, NotFound, day } from '@tsunagari/kernel';
import { TODAY } from '@tsunagari/registry/testing';
import {
  CANARY,
  type Planted,
  type TestPeople,
  peopleCouncil,
  peopleDatabase,
  plantPerson,
  withGrants,
} from '../../testing/index.js';
import { discloseOwnData } from './disclose-own-data.js';
import { HELD_TABLES } from './held-tables.js';

describe('what a person is told', () => {
  let database: TestDatabase;
  let council: TestPeople;
  let planted: Planted;
  beforeAll(async () => {
    database = await peopleDatabase();
    council = await peopleCouncil(database);
    planted = await plantPerson(council);
  });
  afterAll(() => database.close());

  const someone = (role: 'council_staff' | 'branch_coordinator' | 'auditor'): Actor =>
    withGrants(council.actor, [{ role, scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } }]);
  const disclose = (as: Actor, of = council) =>
    of.run((context) => discloseOwnData(context, { personId: planted.personId }), as);

  it('is every row of every table that the list tells, with its past and its sealed texts opened', async () => {
    const { name, held } = await disclose(someone('council_staff'));
    expect(name).toBe(CANARY.name);
    const told = Object.keys(HELD_TABLES).filter((table) => HELD_TABLES[table]?.told === true);
    expect(held.map(({ table }) => table)).toEqual(told);
    expect(held.filter(({ rows }) => rows.length === 0)).toEqual([]);
    const words = (table: string) => JSON.stringify(held.find((rows) => rows.table === table)?.rows);
    for (const table of [
      'person',
      'person_contact',
      'role_term',
      'volunteer_profile',
      'commission',
      'commission_party',
      'consent',
      'import_row',
    ])
      expect([table, words(table).includes(CANARY.word)]).toEqual([table, true]);
    expect(words('person')).toContain(CANARY.oldName);
    expect(words('person_contact')).toContain(CANARY.phone);
    expect(words('household')).toContain('隣家');
    const [present, ...past] = held.find(({ table }) => table === 'person')?.rows ?? [];
    expect(present?.until).toBeNull();
    expect(past.length).toBeGreaterThan(1);
    expect(past.every(({ until }) => until !== null)).toBe(true);
  });

  it('leaves out what is about others: a neighbour, another row of the roster', async () => {
    const text = JSON.stringify(await disclose(someone('council_staff')));
    expect(text).not.toContain('次郎');
    expect(text).not.toContain('別人');
  });

  it('names who looked, for what and at what, although staff read the trail of nobody', async () => {
    const looker = someone('branch_coordinator');
    await council.run(({ manager, clock }) =>
      recordLook(
        { query: (sql, values) => manager.query<unknown[]>(sql, [...values]) },
        { claims: claimsOf(looker, TODAY), clock, correlationId: 'test' },
        {
          purpose: 'CONSULTATION',
          fields: ['Person.contacts'],
          personIds: [planted.personId, planted.neighbourId],
          operation: null,
        },
      ),
    );
    const { looks } = await disclose(someone('council_staff'));
    expect(looks[0]).toMatchObject({
      accountId: looker.accountId,
      purpose: 'CONSULTATION',
      fields: ['Person.contacts'],
    });
    const trail = await council
      .looking(someone('council_staff'))
      .reader.rows(`select 1 from look_subject where person_id = $1`, [planted.personId]);
    expect(trail).toEqual([]);
  });

  it('stands in the trail, as an act and as a look for the request of the person', async () => {
    const staff = someone('council_staff');
    await disclose(staff);
    const rows = await council
      .looking()
      .reader.rows<{ action: string; subject: string; details: Record<string, unknown> }>(
        `select a.action, a.subject_id as subject, a.details from audit_event a where a.account_id = $1 order by a.action`,
        [staff.accountId],
      );
    expect(rows.map(({ action }) => action)).toEqual(['disclosure.record', 'own-data.disclose', 'people.looked']);
    expect(rows[1]?.subject).toBe(planted.personId);
    expect(rows[2]?.details).toMatchObject({
      purpose: 'SUBJECT_REQUEST',
      fields: ['OwnData'],
      personIds: [planted.personId],
    });
  });

  it('is for those who keep everybody, and for their own council', async () => {
    await expect(disclose(someone('branch_coordinator'))).rejects.toBeInstanceOf(Forbidden);
    await expect(disclose(someone('auditor'))).rejects.toBeInstanceOf(Forbidden);
    const other = await peopleCouncil(database);
    await expect(disclose(other.actor, other)).rejects.toBeInstanceOf(NotFound);
  });

  it('lets the database show looks to nobody who keeps not everybody', async () => {
    const seen = async (as: Actor, of = council) =>
      (await of.looking(as).reader.rows(`select 1 from looks_at_person($1::uuid)`, [planted.personId])).length;
    expect(await seen(someone('council_staff'))).toBeGreaterThan(0);
    expect(await seen(someone('branch_coordinator'))).toBe(0);
    expect(await seen(someone('auditor'))).toBe(0);
    const other = await peopleCouncil(database);
    expect(await seen(other.actor, other)).toBe(0);
  });
});
