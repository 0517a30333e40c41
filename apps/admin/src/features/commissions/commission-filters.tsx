import { Checkbox, Select } from '@tsunagari/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useCallback } from 'react';
import { withFilters } from '../../app/search-params.js';
import { m } from '../../paraglide/messages.js';
import { ROLES, roleName } from '../roles/role-words.js';
import { SearchWords } from '../shared-fields/search-words.js';
import { COMMISSION_STATES, commissionStateName } from './commission-words.js';

/** How far ahead commissions are renewed: 90 days. */
export const SOON_DAYS = 90;

/** What narrows the list of commissions; everything lives in the address. */
export function CommissionFilters({
  branches,
}: {
  readonly branches: readonly { readonly code: string; readonly name: string }[];
}): ReactElement {
  const values = useSearch({ from: '/signed-in/commissions' });
  const navigate = useNavigate({ from: '/commissions' });
  const set = useCallback(
    (change: Partial<typeof values>): void =>
      void navigate({ search: (before) => withFilters(before, change), replace: true }),
    [navigate],
  );
  const search = useCallback((words: string) => set({ search: words }), [set]);
  const any = { value: '', label: m.all() };
  return (
    <div className="tn-toolbar">
      <SearchWords label={m.search_name()} value={values.search ?? ''} onChange={search} />
      <Select
        label={m.branch()}
        value={values.branch ?? ''}
        onChange={(branch) => set({ branch })}
        options={[any, ...branches.map(({ code, name }) => ({ value: code, label: name }))]}
      />
      <Select
        label={m.commission_state()}
        value={values.state ?? ''}
        onChange={(state) => set({ state })}
        options={[any, ...COMMISSION_STATES.map((state) => ({ value: state, label: commissionStateName(state) }))]}
      />
      <Select
        label={m.role_held()}
        value={values.role ?? ''}
        onChange={(role) => set({ role })}
        options={[any, ...ROLES.map((role) => ({ value: role, label: roleName(role) }))]}
      />
      <div className="tn-choices">
        <Checkbox isSelected={values.soon ?? false} onChange={(soon) => set({ soon })}>
          {m.expiring_within({ days: SOON_DAYS })}
        </Checkbox>
      </div>
    </div>
  );
}
