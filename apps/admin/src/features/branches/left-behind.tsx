import { Notice } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../../paraglide/messages.js';

/** What names a branch itself and stays with it when the branch ends. */
export interface Dependents {
  readonly people: number;
  readonly roleTerms: number;
  readonly commissions: number;
  readonly accounts: number;
}

/** Says what new branches do not take over, so that somebody moves it afterwards; nothing when all moves by itself. */
export function LeftBehind({ of }: { readonly of: readonly (Dependents | null | undefined)[] }): ReactElement | null {
  const sum = (count: (dependents: Dependents) => number): number =>
    of.reduce((total, dependents) => total + (dependents ? count(dependents) : 0), 0);
  const [people, roleTerms, commissions, accounts] = [
    sum((dependents) => dependents.people),
    sum((dependents) => dependents.roleTerms),
    sum((dependents) => dependents.commissions),
    sum((dependents) => dependents.accounts),
  ] as const;
  const parts = [
    roleTerms > 0 ? m.left_roles({ count: roleTerms }) : null,
    commissions > 0 ? m.left_commissions({ count: commissions }) : null,
    accounts > 0 ? m.left_accounts({ count: accounts }) : null,
    people > 0 ? m.left_people({ count: people }) : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <Notice tone="warning" title={m.left_behind({ what: parts.join('・') })}>
      {m.left_behind_text()}
    </Notice>
  );
}
