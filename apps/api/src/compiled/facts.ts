import { canReadTrail } from '@tsunagari/audit';
import type { Facts } from '@tsunagari/compiled-reads';
import { canKeepAccounts } from '@tsunagari/identity';
import { type Actor, type PlainDate, onceADay } from '@tsunagari/kernel';
import {
  canErasePeople,
  canKeepEverybody,
  canKeepPeople,
  canKeepPeopleOf,
  canReadDisclosures,
  peopleInSight,
} from '@tsunagari/people';
import { canKeepAssociation, canKeepBranch, canKeepRegister } from '@tsunagari/registry';

/** No branch has this id: whoever keeps it keeps every branch. */
const ANY_BRANCH = '00000000-0000-0000-0000-000000000000';

/**
 * What statements may ask of the one who asks, worked out by the policies of the domain: they are parameters, so that all askers share
 * plans. The names are those that mappings give to `asker.fact`.
 */
export const factsOf: (actor: Actor, today: PlainDate) => Readonly<Record<string, unknown>> = onceADay(
  (actor, today) => {
    const scopes = actor.grants.map(({ scope }) => scope);
    const branchIds = scopes.flatMap((scope) => (scope.kind === 'branch' ? [scope.branchId] : []));
    const associationIds = scopes.flatMap((scope) => (scope.kind === 'association' ? [scope.associationId] : []));
    const sight = peopleInSight(actor, today);
    return {
      today,
      accountId: actor.accountId,
      grants: grantRows(actor),
      keepsRegister: canKeepRegister(actor, today),
      keepsEveryBranch: canKeepBranch(actor, today, ANY_BRANCH),
      branchesKept: branchIds.filter((id) => canKeepBranch(actor, today, id)),
      associationsKept: associationIds.filter((id) => canKeepAssociation(actor, today, id, null)),
      keepsAccounts: canKeepAccounts(actor, today),
      readsTrail: canReadTrail(actor, today),
      keepsPeople: canKeepPeople(actor, today),
      readsDisclosures: canReadDisclosures(actor, today),
      erasesPeople: canErasePeople(actor, today),
      seesPeople: sight.all || sight.branchIds.length > 0,
      seesEverybody: sight.all,
      peopleBranches: sight.all ? [] : sight.branchIds,
      keepsEverybody: canKeepEverybody(actor, today),
      keepsPeopleOfEveryBranch: canKeepPeopleOf(actor, today, ANY_BRANCH),
      peopleBranchesKept: branchIds.filter((id) => canKeepPeopleOf(actor, today, id)),
      councilId: actor.councilId,
    };
  },
);

/** Facts of a request over those of the day, which are inherited and not copied: a request reads a handful of them. */
export function factsOver(base: Facts, own: Facts): Facts {
  return Object.assign(Object.create(base) as object, own);
}

/** The grants as rows: those of a branch with its id. */
function grantRows({ grants, councilId }: Actor) {
  return grants.map(({ role, scope, period: { from, to } }) => ({
    role,
    from,
    to,
    council_id: councilId,
    branch_id: scope.kind === 'branch' ? scope.branchId : null,
  }));
}
