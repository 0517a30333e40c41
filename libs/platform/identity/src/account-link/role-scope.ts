import type { FieldProblem, Grant, Role, Scope } from '@tsunagari/kernel';

/**
 * Where each role holds that a council's administrator may give. A supporter's role comes with a pair, and that of a network analyst
 * reaches beyond the council: neither is given here.
 */
const SCOPES: Readonly<Partial<Record<Role, Scope['kind']>>> = {
  council_admin: 'council',
  council_staff: 'council',
  analyst: 'council',
  auditor: 'council',
  branch_coordinator: 'branch',
  branch_officer: 'branch',
  association_officer: 'association',
};

/** Problems of a role to be given: not one to be given here, not in its scope, or a term that ends before it begins. */
export function grantProblems({ role, scope, period }: Grant): FieldProblem[] {
  const wanted = SCOPES[role];
  if (wanted === undefined) return [{ code: 'ROLE_NOT_GIVEN_HERE', path: ['role'] }];
  return [
    ...(scope.kind === wanted ? [] : [{ code: `ROLE_NEEDS_${wanted.toUpperCase()}`, path: ['role'] }]),
    ...(period.to !== null && period.to <= period.from ? [{ code: 'PERIOD_UPSIDE_DOWN', path: ['to'] }] : []),
  ];
}
