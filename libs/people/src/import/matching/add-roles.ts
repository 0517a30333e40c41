import type { CommandContext } from '@tsunagari/database';
import { newId } from '@tsunagari/kernel';
import { RoleTerm } from '../../role-term/role-term.entity.js';
import { type ImportReason, reasonOf } from '../import-reasons.js';
import type { RoleFact } from '../reading/row-facts.js';
import type { KnownPerson } from './known-person.js';

/** Adds the roles of a row that the person does not hold yet. Dates of a role that is known stay as they are. */
export function addRoles(
  { manager, actor, clock }: CommandContext,
  known: KnownPerson,
  roles: readonly RoleFact[],
  source: string,
): { readonly added: readonly RoleTerm[]; readonly reasons: readonly ImportReason[] } {
  const added: RoleTerm[] = [];
  const reasons: ImportReason[] = [];
  for (const fact of roles) {
    const same = known.roleTerms.filter((term) => isSameRole(term, fact) && overlaps(term, fact));
    if (same.length > 0) {
      if (!same.some((term) => saysNothingNew(term, fact))) reasons.push(reasonOf('ROLE_TERM_OVERLAPS', 'ROLE_FROM'));
      continue;
    }
    const { body, label, from, to, ...columns } = fact;
    const term = manager.create(RoleTerm, {
      ...columns,
      ...body,
      councilId: actor.councilId,
      id: newId(clock),
      personId: known.person.id,
      roleLabel: label,
      validFrom: from,
      validTo: to,
      endReason: null,
      origin: 'IMPORTED',
      source,
    });
    known.roleTerms.push(term);
    added.push(term);
  }
  return { added, reasons };
}

function isSameRole(term: RoleTerm, { role, label, body }: RoleFact): boolean {
  return (
    term.role === role &&
    term.roleLabel === label &&
    term.level === body.level &&
    term.branchId === body.branchId &&
    term.associationId === body.associationId &&
    term.partnerId === body.partnerId
  );
}

function overlaps({ validFrom, validTo }: RoleTerm, { from, to }: RoleFact): boolean {
  return (validTo === null || from === null || from < validTo) && (to === null || validFrom === null || validFrom < to);
}

/** The row names no other day than the one that is known. */
function saysNothingNew({ validFrom, validTo }: RoleTerm, { from, to }: RoleFact): boolean {
  return (from === null || from === validFrom) && (to === null || to === validTo);
}
