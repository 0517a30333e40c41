import { Checkbox, ComboBox, Disclosure, Select } from '@tsunagari/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useCallback, useState } from 'react';
import { withFilters } from '../../app/search-params.js';
import { m } from '../../paraglide/messages.js';
import { ROLES, roleName } from '../roles/role-words.js';
import { SearchWords } from '../shared-fields/search-words.js';
import './person-filters.css';
import { type AssociationOption, associationOptions } from './use-choices.js';

/** What narrows the list of people; everything lives in the address. */
export function PersonFilters({
  branches,
  associations,
}: {
  readonly branches: readonly { readonly code: string; readonly name: string }[];
  /** Null while they are read. */
  readonly associations: readonly AssociationOption[] | null;
}): ReactElement {
  const values = useSearch({ from: '/signed-in/people' });
  const navigate = useNavigate({ from: '/people' });
  const set = useCallback(
    (change: Partial<typeof values>): void =>
      void navigate({ search: (before) => withFilters(before, change), replace: true }),
    [navigate],
  );
  const search = useCallback((words: string) => set({ search: words }), [set]);
  // Open when one comes with such a condition; from then on it is opened and closed by hand alone.
  const [isMoreAtFirst] = useState(() =>
    Boolean(values.association || values.order || values.all || values.withoutKana || values.withoutAssociation),
  );
  return (
    <div className="tn-toolbar">
      <div className="tn-wide-field">
        <SearchWords label={m.search_people()} value={values.search ?? ''} onChange={search} />
      </div>
      <Select
        label={m.branch()}
        value={values.branch ?? ''}
        onChange={(branch) => set({ branch, association: '' })}
        options={[{ value: '', label: m.all() }, ...branches.map(({ code, name }) => ({ value: code, label: name }))]}
      />
      <Select
        label={m.roles()}
        value={values.role ?? ''}
        onChange={(role) => set({ role })}
        options={[{ value: '', label: m.all() }, ...ROLES.map((role) => ({ value: role, label: roleName(role) }))]}
      />
      <div className="tn-more-filters">
        <Disclosure title={m.more_filters()} isOpenAtFirst={isMoreAtFirst}>
          <div className="tn-filter-row">
            {associations ? (
              <ComboBox
                key={values.association ?? ''}
                label={m.nav_associations()}
                value={values.association ?? null}
                onChange={(association) => set({ association: association ?? '' })}
                options={[{ value: '', label: m.all() }, ...associationOptions(associations, ({ code }) => code)]}
                openLabel={m.choose_from_list()}
                nothingFound={m.nothing_found()}
              />
            ) : null}
            <Select
              label={m.order()}
              value={values.order ?? ''}
              onChange={(order) => set({ order })}
              options={[
                { value: '', label: m.order_kana() },
                { value: 'NAME', label: m.order_name() },
                { value: 'RECENT', label: m.order_recent() },
              ]}
            />
            <div className="tn-choices">
              <Checkbox isSelected={values.all ?? false} onChange={(all) => set({ all })}>
                {m.with_left()}
              </Checkbox>
              <Checkbox isSelected={values.withoutKana ?? false} onChange={(withoutKana) => set({ withoutKana })}>
                {m.without_kana()}
              </Checkbox>
              <Checkbox
                isSelected={values.withoutAssociation ?? false}
                onChange={(withoutAssociation) => set({ withoutAssociation })}
              >
                {m.without_association()}
              </Checkbox>
            </div>
          </div>
        </Disclosure>
      </div>
      <p className="tn-quiet tn-small tn-key-help tn-no-print">{m.people_keys()}</p>
    </div>
  );
}
