import { type Grant, type PlainDate, ROLES, type Role, type Scope } from '@tsunagari/kernel';
import type { DemoCity } from './demo-city.js';

/** Someone who may look at a demo city. Nobody real: the name says the role. */
export interface DemoAccount {
  readonly role: Role;
  readonly email: string;
  readonly displayName: string;
  /** Code of the branch for which the role holds; null for the whole council. */
  readonly branch: string | null;
  /** Code of the association for which the role holds. */
  readonly association: string | null;
}

/** Ids of the places that the accounts are for. */
export interface DemoPlaces {
  readonly branchId: string;
  readonly associationId: string;
  /** The pair (ペア) of the supporter. */
  readonly pairId: string;
}

const NAMES: Readonly<Record<Role, string>> = {
  council_admin: '管理者（お試し）',
  council_staff: '市社協職員（お試し）',
  branch_coordinator: 'コーディネーター（お試し）',
  branch_officer: '支部役員（お試し）',
  supporter: '福祉協力員（お試し）',
  association_officer: '自治会等役員（お試し）',
  analyst: '分析担当（お試し）',
  network_analyst: '広域分析担当（お試し）',
  auditor: '監査担当（お試し）',
};

/** The branch and the association of the accounts that have one. */
const PLACES: Readonly<Record<DemoCity, { readonly branch: string; readonly association: string }>> = {
  mihon: { branch: 'M01', association: 'M01-01' },
  ageo: { branch: 'B06', association: 'J01' },
};

const OF_A_BRANCH: readonly Role[] = ['branch_coordinator', 'branch_officer', 'supporter', 'association_officer'];

/** One account for each role. The addresses end in .example, where no mail arrives (RFC 2606). */
export function demoAccounts(city: DemoCity): DemoAccount[] {
  const { branch, association } = PLACES[city];
  return ROLES.map((role) => ({
    role,
    email: `${role.replaceAll('_', '-')}@${city}.example`,
    displayName: NAMES[role],
    branch: OF_A_BRANCH.includes(role) ? branch : null,
    association: role === 'association_officer' ? association : null,
  }));
}

/** What an account may do, from a day on without end. */
export function grantOf({ role }: DemoAccount, places: DemoPlaces, from: PlainDate): Grant {
  return { role, scope: scopeOf(role, places), period: { from, to: null } };
}

function scopeOf(role: Role, { branchId, associationId, pairId }: DemoPlaces): Scope {
  switch (role) {
    case 'branch_coordinator':
    case 'branch_officer':
      return { kind: 'branch', branchId };
    case 'association_officer':
      return { kind: 'association', associationId };
    case 'supporter':
      return { kind: 'pair', pairId };
    case 'council_admin':
    case 'council_staff':
    case 'analyst':
    case 'network_analyst':
    case 'auditor':
      return { kind: 'council' };
  }
}
