import type { TestDatabase } from '@tsunagari/database/testing';
import { day, newId, systemClock } from '@tsunagari/kernel';
import { registerPartnerOrganisation } from '@tsunagari/registry';
import { type TestPeople, peopleCouncil, peopleDatabase } from '../../testing/index.js';
import { recordPersonLeft } from '../person/leave-and-return.js';
import type { RoleKind } from '../vocabulary.js';
import { beginRoleTerm } from './change-role-term.js';
import { seatVacancies } from './seat-vacancies.queries.js';

const TODAY = day('2026-11-23');
let database: TestDatabase;
let council: TestPeople;
let branchId: string;
beforeAll(async () => void (database = await peopleDatabase()));
beforeEach(async () => {
  council = await peopleCouncil(database);
  branchId = await council.aBranch();
});
afterAll(() => database.close());

const aBody = (name: string) =>
  council.run((context) => registerPartnerOrganisation(context, { kind: 'ELECTING_BODY', name }));

const seats = (post: string, count: number, electedById: string | null = null) =>
  council.run(({ manager }) =>
    manager.query(
      `insert into branch_seat (council_id, id, branch_id, post, seats, elected_by_id, origin) values ($1, $2, $3, $4, $5, $6, 'ENTERED')`,
      [council.actor.councilId, newId(systemClock), branchId, post, count, electedById],
    ),
  );

const sits = async (role: RoleKind, given: { label?: string; electedById?: string; to?: string } = {}) => {
  const personId = await council.aPerson();
  const to = given.to === undefined ? null : day(given.to);
  await council.run((context) =>
    beginRoleTerm(context, { personId, role, level: 'BRANCH', branchId, from: day('2025-04-01'), ...given, to }),
  );
  return personId;
};

const counted = async (asOf = TODAY) =>
  (await seatVacancies(council.looking().reader, [branchId], asOf)).map(
    ({ post, electedById, seats: all, filled, vacant, termIds }) => {
      expect(termIds).toHaveLength(filled);
      return [post, electedById, all, filled, vacant];
    },
  );

describe('the seats of a branch', () => {
  it('are filled by those who hold the post by its word on the day', async () => {
    await seats('支部長', 1);
    await seats('福祉委員（自治会等）', 3);
    await sits('WELFARE_COMMISSIONER', { label: '福祉委員（自治会等）' });
    await sits('WELFARE_COMMISSIONER', { label: '福祉委員（自治会等）', to: '2026-11-23' });
    await sits('WELFARE_COMMISSIONER');
    await sits('DIRECTOR');
    expect(await counted()).toEqual([
      ['支部長', null, 1, 0, 1],
      ['福祉委員（自治会等）', null, 3, 1, 2],
    ]);
    expect(await counted(day('2026-11-22'))).toContainEqual(['福祉委員（自治会等）', null, 3, 2, 1]);
    expect(await counted(day('2025-03-31'))).toContainEqual(['福祉委員（自治会等）', null, 3, 0, 3]);
  });

  it('of an electing body are filled by those whom it sent, and nobody fills two', async () => {
    const [federation, minsei, other] = [await aBody('見本連合会'), await aBody('見本民児協'), await aBody('見本ほか')];
    await seats('福祉委員', 2, federation);
    await seats('福祉委員', 2, minsei);
    await seats('福祉委員', 5);
    await sits('WELFARE_COMMISSIONER', { electedById: federation });
    await sits('WELFARE_COMMISSIONER', { electedById: minsei });
    await sits('WELFARE_COMMISSIONER', { electedById: minsei });
    await sits('WELFARE_COMMISSIONER', { electedById: other });
    await sits('WELFARE_COMMISSIONER');
    expect(await counted()).toEqual([
      ['福祉委員', federation, 2, 1, 1],
      ['福祉委員', minsei, 2, 2, 0],
      ['福祉委員', null, 5, 2, 3],
    ]);
  });

  it('are free when those who sat on them have left, and never fewer than none', async () => {
    await seats('支部長', 1);
    const one = await sits('BRANCH_HEAD');
    await sits('BRANCH_HEAD');
    expect(await counted()).toEqual([['支部長', null, 1, 2, 0]]);
    await council.run((context) => recordPersonLeft(context, { id: one, version: 1, on: TODAY, reason: 'MOVED' }));
    expect(await counted()).toEqual([['支部長', null, 1, 1, 0]]);
  });
});
