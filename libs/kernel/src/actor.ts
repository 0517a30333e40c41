import { type Period, contains } from './period.js';
import { type PlainDate, day } from './plain-date.js';

/** What an account may be, for a period and in a scope: council administrator, staff (職員), coordinator of a branch, branch officer
 * (支部役員), supporter (福祉協力員), officer of an association (自治会役員), analysts and auditor. */
export const ROLES = [
  'council_admin',
  'council_staff',
  'branch_coordinator',
  'branch_officer',
  'supporter',
  'association_officer',
  'analyst',
  'network_analyst',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** Where a role holds: the whole council, one branch (支部), one association (自治会等) or one pair of supporters (ペア). */
export type Scope =
  | { readonly kind: 'council' }
  | { readonly kind: 'branch'; readonly branchId: string }
  | { readonly kind: 'association'; readonly associationId: string }
  | { readonly kind: 'pair'; readonly pairId: string };

/** A role in a scope for a period (任期). */
export interface Grant {
  readonly role: Role;
  readonly scope: Scope;
  readonly period: Period;
}

/** Who acts: an account of one council with all its grants, past ones too. */
export interface Actor {
  readonly councilId: string;
  /** Null for the system itself (loading, jobs, command line). */
  readonly accountId: string | null;
  readonly grants: readonly Grant[];
}

/** Remembers what follows from the grants of an actor on a day: as long as the actor is the same object, it is worked out once a day. */
export function onceADay<Result extends object>(
  work: (actor: Actor, day: PlainDate) => Result,
): (actor: Actor, day: PlainDate) => Result {
  const known = new WeakMap<Actor, { readonly day: PlainDate; readonly result: Result }>();
  return (actor, day) => {
    const before = known.get(actor);
    if (before?.day === day) return before.result;
    const result = work(actor, day);
    known.set(actor, { day, result });
    return result;
  };
}

/** The grants that hold on a business day. */
export function grantsOn(actor: Actor, date: PlainDate): readonly Grant[] {
  return actor.grants.filter((grant) => contains(grant.period, date));
}

/** Whether the actor holds one of the roles on a day for the whole council. */
export function holdsForCouncil(actor: Actor, date: PlainDate, ...roles: readonly Role[]): boolean {
  return grantsOn(actor, date).some(({ role, scope }) => roles.includes(role) && scope.kind === 'council');
}

/** Whether the actor holds one of the roles on a day for this branch, by a grant on it or on the whole council. */
export function holdsForBranch(actor: Actor, date: PlainDate, branchId: string, ...roles: readonly Role[]): boolean {
  return grantsOn(actor, date).some(
    ({ role, scope }) =>
      roles.includes(role) && (scope.kind === 'council' || (scope.kind === 'branch' && scope.branchId === branchId)),
  );
}

/** The system acting for one council without an account: loading data, jobs, command line. It may do what an administrator may, always. */
export function systemActor(councilId: string): Actor {
  const always: Period = { from: day('0001-01-01'), to: null };
  return {
    councilId,
    accountId: null,
    grants: [{ role: 'council_admin', scope: { kind: 'council' }, period: always }],
  };
}
