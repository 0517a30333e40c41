import path from 'node:path';
import { AUDIT_ENTITIES } from '@tsunagari/audit';
import { IdempotencyKey, OutboxEvent, systemClaims } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { IDENTITY_ENTITIES, signIn, whoAsks } from '@tsunagari/identity';
import { ROLES, day, fixedClock } from '@tsunagari/kernel';
import { PEOPLE_ENTITIES, listPeople, listVolunteers, seatVacancies } from '@tsunagari/people';
import { REGISTRY_ENTITIES, councilSummary, ownCouncil } from '@tsunagari/registry';
import { demoAccounts } from './demo-accounts.js';
import { DEMO_CITIES, DEMO_COUNCIL_IDS, type DemoCity, datasetOf, peopleOf } from './demo-city.js';
import { hasDemo, loadDemo } from './load-demo.js';

const clock = fixedClock('2026-11-23T10:00:00+09:00');
const ageoFolder = path.join(__dirname, '../../data/ageo');
const passwordOf = (email: string): string => `only for tests: ${email}`;

describe('loading a demo city', () => {
  let database: TestDatabase;
  const load = (city: DemoCity): Promise<boolean> =>
    loadDemo(database, { city, dataset: datasetOf(city, ageoFolder), people: peopleOf(city), passwordOf, clock });
  const readerOf = (city: DemoCity) => database.reader(systemClaims(DEMO_COUNCIL_IDS[city]));

  beforeAll(async () => {
    database = await testDatabase([
      ...AUDIT_ENTITIES,
      OutboxEvent,
      IdempotencyKey,
      ...IDENTITY_ENTITIES,
      ...REGISTRY_ENTITIES,
      ...PEOPLE_ENTITIES,
    ]);
  });
  afterAll(() => database.close());

  it('loads both cities once, side by side, also when two starts do it at the same time', async () => {
    expect(await hasDemo(database, 'mihon')).toBe(false);
    expect((await Promise.all([load('mihon'), load('mihon')])).sort()).toEqual([false, true]);
    expect(await hasDemo(database, 'mihon')).toBe(true);
    expect(await hasDemo(database, 'ageo')).toBe(false);
    expect(await load('ageo')).toBe(true);
    expect(await load('ageo')).toBe(false);
    for (const city of DEMO_CITIES) expect(await ownCouncil(readerOf(city))).toMatchObject({ code: city });
  });

  it('shows the size of みほん市 and marks it as invented', async () => {
    expect(await ownCouncil(readerOf('mihon'))).toMatchObject({
      isFictional: true,
      watermark: '架空のデータ（みほん市）',
    });
    expect(await councilSummary(readerOf('mihon'), day('2026-11-23'))).toMatchObject({
      branchCount: 13,
      associationCount: 115,
      baseCount: 14,
      associationsWithoutBranch: 0,
      associationsWithoutKana: 0,
      branchesWithoutBase: 0,
      largeAssociations: 24,
    });
    expect(await councilSummary(readerOf('mihon'), day('2018-11-23'))).toMatchObject({
      branchCount: 12,
      baseCount: 13,
    });
  });

  it('knows the people of みほん市, and nobody of 上尾市', async () => {
    const looking = (city: DemoCity) => ({
      reader: readerOf(city),
      sealer: database.sealer,
      sight: { all: true } as const,
      today: day('2026-11-23'),
    });
    const everybody = await listPeople(looking('mihon'), { isPresent: null }, 'KANA', { first: 1 });
    expect(everybody.totalCount).toBeGreaterThan(5_900);
    expect((await listVolunteers(looking('mihon'), {}, { first: 1 })).totalCount).toBeGreaterThan(1_800);
    const vacancies = await seatVacancies(readerOf('mihon'), null, day('2026-11-23'));
    expect(vacancies.some(({ vacant }) => vacant > 0)).toBe(true);
    expect(vacancies.filter(({ post, filled }) => post === '支部長' && filled === 1)).toHaveLength(13);
    expect((await listPeople(looking('ageo'), { isPresent: null }, 'KANA', {})).totalCount).toBe(0);
  });

  it('shows of 上尾市 what is public and no more', async () => {
    expect(await ownCouncil(readerOf('ageo'))).toMatchObject({ isFictional: false, watermark: null });
    expect(await councilSummary(readerOf('ageo'), day('2026-11-23'))).toMatchObject({
      branchCount: 13,
      associationCount: 12,
      baseCount: 14,
      branchesWithoutBase: 0,
      households: 648,
      householdsGiven: 1,
    });
    expect(await councilSummary(readerOf('ageo'), day('2018-11-23'))).toMatchObject({ branchCount: 12 });
  });

  it('lets one account of each role sign in, where it belongs', async () => {
    const accounts = demoAccounts('mihon');
    expect(accounts.map(({ role }) => role)).toEqual([...ROLES]);
    const [branch] = await readerOf('mihon').rows<{ id: string }>(`select id from branch where code = 'M01'`);
    for (const { email, role, branch: code } of accounts) {
      const session = await signIn(database, { email, password: passwordOf(email) }, clock, 'test');
      const asker = await whoAsks(database, session?.token ?? '', 'session', clock);
      expect(asker?.actor.councilId).toBe(DEMO_COUNCIL_IDS.mihon);
      expect(asker?.owesPledge).toBe(false);
      expect(asker?.actor.grants.map((grant) => grant.role)).toEqual([role]);
      const scope = asker?.actor.grants[0]?.scope;
      if (role === 'branch_coordinator') expect(scope).toEqual({ kind: 'branch', branchId: branch?.id });
      if (code === null) expect(scope).toEqual({ kind: 'council' });
    }
  });
});
