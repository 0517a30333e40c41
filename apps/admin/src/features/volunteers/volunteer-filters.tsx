import { Checkbox, Select } from '@tsunagari/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useCallback } from 'react';
import { withFilters } from '../../app/search-params.js';
import { m } from '../../paraglide/messages.js';
import { SearchWords } from '../shared-fields/search-words.js';
import {
  ANY_STATUS,
  shownStatus,
  SLOTS,
  slotName,
  VOLUNTEER_STATUSES,
  volunteerStatusName,
} from './volunteer-words.js';

/** What narrows the list of volunteers; everything lives in the address. */
export function VolunteerFilters({
  branches,
}: {
  readonly branches: readonly { readonly code: string; readonly name: string }[];
}): ReactElement {
  const values = useSearch({ from: '/signed-in/volunteers' });
  const navigate = useNavigate({ from: '/volunteers' });
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
        label={m.availability()}
        value={values.slot ?? ''}
        onChange={(slot) => set({ slot })}
        options={[any, ...SLOTS.map((slot) => ({ value: slot, label: slotName(slot) }))]}
      />
      <Select
        label={m.commission_state()}
        value={shownStatus(values.status) ?? ANY_STATUS}
        onChange={(status) => set({ status })}
        options={[
          ...VOLUNTEER_STATUSES.map((status) => ({ value: status, label: volunteerStatusName(status) })),
          { value: ANY_STATUS, label: m.all() },
        ]}
      />
      <div className="tn-choices">
        <Checkbox isSelected={values.uninsured ?? false} onChange={(uninsured) => set({ uninsured })}>
          {m.uninsured_only()}
        </Checkbox>
      </div>
    </div>
  );
}
