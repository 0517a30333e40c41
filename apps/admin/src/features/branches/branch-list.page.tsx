import { Badge, Checkbox, DataTable, Page, Select, StateMessage } from '@tsunagari/ui';
import { parsePlainDate } from '@tsunagari/kernel';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { QueryState } from '../../app/query-state.js';
import { type BranchFilters, withFilters } from '../../app/search-params.js';
import { useTitle } from '../../app/use-title.js';
import { useViewer } from '../../app/viewer.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { dateText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { DayField } from '../shared-fields/day-field.js';
import { PrintButton } from '../shared-fields/print-button.js';
import { SearchWords } from '../shared-fields/search-words.js';
import { BRANCH_KINDS, branchKindName } from './branch-kinds.js';

const BRANCHES = graphql(`
  query BranchList($filter: BranchFilter!, $orderBy: BranchOrder!) {
    branches(first: 100, filter: $filter, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        code
        name
        kana
        kind
        isOpen
        closedOn
        bases {
          id
          phone
          address
          addressRaw
        }
        associations(first: 1) {
          totalCount
        }
      }
    }
  }
`);

const ROUTE = '/signed-in/branches';

/** 支部の一覧, also as it was on an earlier day. */
export function BranchListPage(): ReactElement {
  useTitle(m.nav_branches());
  const { search = '', kind = '', asOf = '', closed = false, order = '' } = useSearch({ from: ROUTE });
  const viewer = useViewer();
  const date = parsePlainDate(asOf);
  const query = useOperation(BRANCHES, {
    orderBy: order === 'kana' ? 'KANA' : 'CODE',
    filter: {
      search,
      kind: BRANCH_KINDS.find((known) => known === kind) ?? null,
      isOpen: closed ? null : true,
      ...(date ? { asOf: date } : {}),
    },
  });
  return (
    <Page
      title={m.nav_branches()}
      lead={m.branches_lead()}
      actions={
        <>
          <PrintButton />
          {viewer?.abilities.openBranch ? (
            <>
              <ButtonLink to="/branches/merge">{m.merge_branches()}</ButtonLink>
              <ButtonLink to="/branches/new" variant="primary">
                {m.open_branch()}
              </ButtonLink>
            </>
          ) : null}
        </>
      }
    >
      <Filters />
      <QueryState query={query}>
        {({ branches }) =>
          branches.nodes.length === 0 ? (
            <StateMessage icon="search" title={m.nothing_found()}>
              {m.nothing_found_text()}
            </StateMessage>
          ) : (
            <DataTable
              caption={
                date
                  ? m.branches_as_of({ count: branches.totalCount, date: dateText(date) })
                  : m.branches_count({ count: branches.totalCount })
              }
              rows={branches.nodes}
              rowKey={(branch) => branch.id}
              columns={[
                {
                  label: m.name(),
                  isRowHeader: true,
                  cell: (branch) => (
                    <span className="tn-name-cell">
                      <Link to="/branches/$code" params={{ code: branch.code }} search={date ? { asOf: date } : {}}>
                        {branch.name}
                      </Link>
                      <span className="tn-quiet tn-small">
                        {branch.kana} {branch.isOpen ? null : <Badge tone="warm">{m.branch_closed()}</Badge>}
                      </span>
                    </span>
                  ),
                },
                { label: m.code(), cell: (branch) => branch.code },
                { label: m.kind(), cell: (branch) => branchKindName(branch.kind) },
                { label: m.nav_associations(), isNumber: true, cell: (branch) => branch.associations.totalCount },
                {
                  label: m.base_phone(),
                  cell: (branch) =>
                    branch.bases
                      .map((base) => base.phone)
                      .filter(Boolean)
                      .join('、') || <span className="tn-missing">{m.not_given()}</span>,
                },
                {
                  label: m.base_address(),
                  cell: (branch) =>
                    branch.bases.map((base) => base.address ?? base.addressRaw).join('、') || (
                      <span className="tn-missing">{m.not_given()}</span>
                    ),
                },
              ]}
            />
          )
        }
      </QueryState>
    </Page>
  );
}

function Filters(): ReactElement {
  const { search = '', kind = '', asOf = '', closed = false, order = '' } = useSearch({ from: ROUTE });
  const navigate = useNavigate({ from: '/branches' });
  const set = (change: Partial<BranchFilters>): void =>
    void navigate({ search: (before) => withFilters(before, change), replace: true });
  return (
    <div className="tn-toolbar">
      <SearchWords label={m.search_name()} value={search} onChange={(value) => set({ search: value })} />
      <Select
        label={m.kind()}
        value={kind}
        onChange={(value) => set({ kind: value })}
        options={[
          { value: '', label: m.all() },
          ...BRANCH_KINDS.map((value) => ({ value, label: branchKindName(value) })),
        ]}
      />
      <Select
        label={m.order()}
        value={order}
        onChange={(value) => set({ order: value })}
        options={[
          { value: '', label: m.order_code() },
          { value: 'kana', label: m.order_kana() },
        ]}
      />
      <DayField legend={m.as_of()} value={parsePlainDate(asOf)} onChange={(value) => set({ asOf: value ?? '' })} />
      <Checkbox isSelected={closed} onChange={(value) => set({ closed: value })}>
        {m.with_closed()}
      </Checkbox>
    </div>
  );
}
