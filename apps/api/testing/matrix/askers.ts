import { type Grant, type Role, type Scope, day } from '@tsunagari/kernel';
import type { TestApi } from '../test-api.js';
import type { Planted, Tag } from './planted.js';

/** Someone who asks, and whose words they must see; all others they must not. */
export interface Asker {
  readonly name: string;
  readonly token: string;
  readonly sees: readonly Tag[];
  /** Meets persons in the trail as ids without names (監査). */
  readonly meetsIds: boolean;
}

/** One account of council a for each role and reach, and one of none. */
export async function askers(api: TestApi, { council, branches, association }: Planted): Promise<Asker[]> {
  const branch: Scope = { kind: 'branch', branchId: branches.own };
  const everywhere: Scope = { kind: 'council' };
  const people: readonly Tag[] = ['house-a', 'person-a-own', 'person-a-other'];
  const own: readonly Tag[] = ['house-a', 'person-a-own'];
  const house: readonly Tag[] = ['house-a'];
  const wanted: readonly (readonly [string, readonly Grant[], readonly Tag[]])[] = [
    ['administrator', grant('council_admin', everywhere), people],
    ['staff', grant('council_staff', everywhere), people],
    ['staff of a branch', grant('council_staff', branch), own],
    ['coordinator', grant('branch_coordinator', branch), own],
    ['officer of a branch', grant('branch_officer', branch), house],
    ['supporter', grant('supporter', branch), house],
    [
      'officer of an association',
      grant('association_officer', { kind: 'association', associationId: association }),
      house,
    ],
    ['auditor', grant('auditor', everywhere), house],
    ['analyst', grant('analyst', everywhere), []],
    ['analyst of all councils', grant('network_analyst', everywhere), []],
    ['staff whose term is over', grant('council_staff', everywhere, '2026-11-23'), []],
    ['one without a role', [], []],
  ];
  return Promise.all(
    wanted.map(async ([name, grants, sees]) => ({
      name,
      sees,
      meetsIds: name === 'auditor',
      token: await api.token({ grants, council }),
    })),
  );
}

function grant(role: Role, scope: Scope, to: string | null = null): readonly Grant[] {
  return [{ role, scope, period: { from: day('2020-04-01'), to: to === null ? null : day(to) } }];
}
