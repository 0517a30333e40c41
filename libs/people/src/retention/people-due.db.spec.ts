import type { TestDatabase } from '@tsunagari/database/testing';
import { type Actor, Forbidden, InvalidInput, VersionConflict, day } from '@tsunagari/kernel';
import { retentionOf, setRetention } from '@tsunagari/registry';
import { type TestPeople, peopleCouncil, peopleDatabase, withGrants } from '../../testing/index.js';
import { recordPersonLeft } from '../person/leave-and-return.js';
import { peopleDue } from './people-due.queries.js';

describe('the time for which records are kept', () => {
  let database: TestDatabase;
  let council: TestPeople;
  beforeAll(async () => void (database = await peopleDatabase()));
  afterAll(() => database.close());
  beforeEach(async () => void (council = await peopleCouncil(database)));

  const left = async (on: string) => {
    const id = await council.aPerson();
    await council.run((context) => recordPersonLeft(context, { id, version: 1, on: day(on), reason: 'MOVED' }));
    return id;
  };
  const set = (years: number, as?: Actor, version = 1) =>
    council.run((context) => setRetention(context, { years, version }), as);
  const retention = () => retentionOf(council.looking().reader);
  const due = (on: string, years: number) => peopleDue({ reader: council.looking().reader, today: day(on) }, years);

  it('is over so many years after someone has left, told 90 days ahead; nobody is erased by it', async () => {
    await council.aPerson();
    const [first, second] = [await left('2020-02-29'), await left('2021-11-23')];
    expect(await due('2026-11-22', 5)).toEqual([
      { personId: first, dueOn: '2025-02-28' },
      { personId: second, dueOn: '2026-11-23' },
    ]);
    expect(await due('2026-08-25', 5)).toHaveLength(2);
    expect(await due('2026-08-24', 5)).toHaveLength(1);
    expect(await due('2026-11-23', 10)).toEqual([]);
    expect((await council.person(first))?.id).toBe(first);
  });

  it('is five years at first, and changed by administrators within limits', async () => {
    expect(await retention()).toEqual({ years: 5, version: 1 });
    for (const years of [0, 31, 2.5]) await expect(set(years)).rejects.toBeInstanceOf(InvalidInput);
    await set(10);
    expect(await retention()).toEqual({ years: 10, version: 2 });
    await expect(set(3)).rejects.toBeInstanceOf(VersionConflict);
    const staff = withGrants(council.actor, [
      { role: 'council_staff', scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } },
    ]);
    await expect(set(3, staff, 2)).rejects.toBeInstanceOf(Forbidden);
    const past = await council.looking().reader.rows(`select retention_years as years from history.council`);
    expect(past).toEqual([{ years: 5 }]);
  });
});
