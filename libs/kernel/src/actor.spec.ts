import { type Actor, grantsOn, holdsForBranch, holdsForCouncil, onceADay, systemActor } from './actor.js';
import { period } from './period.js';
import { day } from './plain-date.js';

const EAST = 'branch-east';
const WEST = 'branch-west';
const coordinator: Actor = {
  councilId: 'council',
  accountId: 'account',
  grants: [
    {
      role: 'branch_coordinator',
      scope: { kind: 'branch', branchId: EAST },
      period: period(day('2024-04-01'), day('2026-04-01')),
    },
    { role: 'council_staff', scope: { kind: 'council' }, period: period(day('2026-04-01')) },
    { role: 'supporter', scope: { kind: 'pair', pairId: EAST }, period: period(day('2024-04-01')) },
  ],
};

describe('what an actor may be on a day', () => {
  it('is what its terms say, to the day', () => {
    expect(grantsOn(coordinator, day('2024-03-31'))).toEqual([]);
    expect(grantsOn(coordinator, day('2026-03-31')).map(({ role }) => role)).toEqual([
      'branch_coordinator',
      'supporter',
    ]);
    expect(grantsOn(coordinator, day('2026-04-01')).map(({ role }) => role)).toEqual(['council_staff', 'supporter']);
  });

  it('holds for its own branch, and for all when it holds for the council', () => {
    const inTerm = day('2025-06-01');
    const asStaff = day('2026-06-01');
    expect(holdsForBranch(coordinator, inTerm, EAST, 'branch_coordinator')).toBe(true);
    expect(holdsForBranch(coordinator, inTerm, WEST, 'branch_coordinator')).toBe(false);
    expect(holdsForBranch(coordinator, inTerm, EAST, 'branch_officer', 'council_staff')).toBe(false);
    expect(holdsForBranch(coordinator, asStaff, WEST, 'branch_coordinator', 'council_staff')).toBe(true);
    expect(holdsForBranch(coordinator, inTerm, EAST, 'supporter')).toBe(false);
  });

  it('holds for the council only by a grant on the council', () => {
    expect(holdsForCouncil(coordinator, day('2025-06-01'), 'branch_coordinator')).toBe(false);
    expect(holdsForCouncil(coordinator, day('2026-06-01'), 'council_staff')).toBe(true);
    expect(holdsForCouncil(coordinator, day('2026-06-01'), 'council_admin')).toBe(false);
  });

  it('lets the system act as administrator of one council on any day, without an account', () => {
    const system = systemActor('council');
    expect(system).toMatchObject({ councilId: 'council', accountId: null });
    for (const date of ['0001-01-01', '2026-11-23', '9999-12-31']) {
      expect(holdsForCouncil(system, day(date), 'council_admin')).toBe(true);
    }
  });
});

describe('what follows from the grants of an actor on a day', () => {
  it('is worked out once for each actor and day', () => {
    const asked: string[] = [];
    const rolesOf = onceADay((actor, on) => {
      asked.push(on);
      return grantsOn(actor, on).map(({ role }) => role);
    });
    const [before, after] = [day('2026-03-31'), day('2026-04-01')];
    expect(rolesOf(coordinator, before)).toBe(rolesOf(coordinator, before));
    expect(rolesOf(coordinator, after)).toEqual(['council_staff', 'supporter']);
    expect(rolesOf({ ...coordinator, grants: [] }, after)).toEqual([]);
    expect(rolesOf(coordinator, after)).toEqual(['council_staff', 'supporter']);
    expect(asked).toEqual([before, after, after]);
  });
});
