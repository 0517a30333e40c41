import { Checkbox, Page, Select } from '@tsunagari/ui';
import { parsePlainDate } from '@tsunagari/kernel';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { QueryState } from '../../app/query-state.js';
import { withFilters } from '../../app/search-params.js';
import { useTitle } from '../../app/use-title.js';
import { useViewer } from '../../app/viewer.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { dateText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { AssociationTable } from '../branches/association-table.js';
import { DayField } from '../shared-fields/day-field.js';
import { Pager } from '../shared-fields/pager.js';
import { PrintButton } from '../shared-fields/print-button.js';
import { SearchWords } from '../shared-fields/search-words.js';

const ASSOCIATIONS = graphql(`
  query AssociationList($filter: AssociationFilter!, $first: Int, $after: String, $last: Int, $before: String) {
    associations(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      pageInfo {
        ...PageTurns
      }
      nodes {
        ...AssociationRow
      }
    }
  }
`);

const CHOICES = graphql(`
  query AssociationChoices($asOf: Date) {
    associationKinds {
      id
      code
      label
    }
    branches(first: 100, filter: { asOf: $asOf }) {
      nodes {
        id
        code
        name
      }
    }
  }
`);

const ROUTE = '/signed-in/associations';

/** 自治会等の一覧 */
export function AssociationListPage(): ReactElement {
  useTitle(m.nav_associations());
  const {
    search = '',
    branch = '',
    kind = '',
    asOf = '',
    large = false,
    withoutKana = false,
    withoutBranch = false,
  } = useSearch({ from: ROUTE });
  const viewer = useViewer();
  const date = parsePlainDate(asOf);
  const choices = useOperation(CHOICES, { asOf: date });
  const branchId = choices.data?.branches.nodes.find((option) => option.code === branch)?.id;
  const filter = {
    search,
    ...(date ? { asOf: date } : {}),
    ...(branchId ? { branchId } : {}),
    ...(kind ? { kindCode: kind } : {}),
    ...(large ? { largeOnly: true } : {}),
    ...(withoutKana ? { withoutKana: true } : {}),
    ...(withoutBranch ? { withoutBranch: true } : {}),
  };
  const [turn, setTurn] = useState<{ filter: string; page: Parameters<typeof Pager>[0]['page'] }>({
    filter: '',
    page: { first: 50 },
  });
  const key = JSON.stringify(filter);
  const page = turn.filter === key ? turn.page : { first: 50 };
  const query = useOperation(ASSOCIATIONS, { filter, ...page }, branch === '' || choices.isSuccess);
  return (
    <Page
      title={m.nav_associations()}
      lead={m.associations_lead()}
      actions={
        <>
          <PrintButton />
          {viewer?.abilities.registerAssociation ? (
            <ButtonLink to="/associations/new" variant="primary">
              {m.register_association()}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <Filters kinds={choices.data?.associationKinds ?? []} branches={choices.data?.branches.nodes ?? []} />
      <QueryState query={query}>
        {({ associations }) => (
          <>
            <AssociationTable
              isBranchShown
              asOf={date}
              associations={associations.nodes}
              caption={
                date
                  ? m.associations_as_of({ count: associations.totalCount, date: dateText(date) })
                  : m.associations_count({ count: associations.totalCount })
              }
            />
            <Pager
              pageInfo={associations.pageInfo}
              page={page}
              onTurn={(next) => setTurn({ filter: key, page: next })}
            />
          </>
        )}
      </QueryState>
    </Page>
  );
}

function Filters({
  kinds,
  branches,
}: {
  readonly kinds: readonly { code: string; label: string }[];
  readonly branches: readonly { code: string; name: string }[];
}): ReactElement {
  const values = useSearch({ from: ROUTE });
  const navigate = useNavigate({ from: '/associations' });
  const set = (change: Partial<typeof values>): void =>
    void navigate({ search: (before) => withFilters(before, change), replace: true });
  const any = { value: '', label: m.all() };
  return (
    <div className="tn-toolbar">
      <SearchWords label={m.search_name()} value={values.search ?? ''} onChange={(search) => set({ search })} />
      <Select
        label={m.branch()}
        value={values.branch ?? ''}
        onChange={(branch) => set({ branch })}
        options={[any, ...branches.map(({ code, name }) => ({ value: code, label: name }))]}
      />
      <Select
        label={m.kind()}
        value={values.kind ?? ''}
        onChange={(kind) => set({ kind })}
        options={[any, ...kinds.map(({ code, label }) => ({ value: code, label }))]}
      />
      <DayField
        legend={m.as_of()}
        value={parsePlainDate(values.asOf ?? '')}
        onChange={(asOf) => set({ asOf: asOf ?? '' })}
      />
      <div className="tn-choices">
        <Checkbox isSelected={values.large ?? false} onChange={(large) => set({ large })}>
          {m.large_only()}
        </Checkbox>
        <Checkbox isSelected={values.withoutKana ?? false} onChange={(withoutKana) => set({ withoutKana })}>
          {m.without_kana()}
        </Checkbox>
        <Checkbox isSelected={values.withoutBranch ?? false} onChange={(withoutBranch) => set({ withoutBranch })}>
          {m.without_branch()}
        </Checkbox>
      </div>
    </div>
  );
}
