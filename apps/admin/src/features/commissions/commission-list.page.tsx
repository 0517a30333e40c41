import { EmptyState, LoadingState, Page } from '@tsunagari/ui';
import { useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { ExportMenu } from '../people/export-menu.js';
import { usePeopleAbilities } from '../people/people-abilities.js';
import { known } from '../people/people-filters.js';
import { ShowPeople } from '../people/show-people.js';
import { useBranches } from '../people/use-choices.js';
import { ROLES } from '../roles/role-words.js';
import { Pager, type PageVariables } from '../shared-fields/pager.js';
import { PrintButton } from '../shared-fields/print-button.js';
import { CommissionFilters, SOON_DAYS } from './commission-filters.js';
import { CommissionTable } from './commission-table.js';
import { COMMISSION_STATES } from './commission-words.js';

const COMMISSIONS = graphql(`
  query CommissionList($filter: CommissionFilter!, $first: Int, $after: String, $last: Int, $before: String) {
    commissions(filter: $filter, orderBy: EXPIRY, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        ...PageTurns
      }
      nodes {
        id
        ...CommissionRow
      }
    }
  }
`);

const EXPORT = graphql(`
  mutation ExportCommissions($input: ExportCommissionsInput!) {
    exportCommissions(input: $input) {
      file {
        ...ExportedFile
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** 委嘱: who has been commissioned by whom until when, those that end first on top. */
export function CommissionListPage(): ReactElement {
  useTitle(m.nav_commissions());
  return (
    <ShowPeople>
      <CommissionScreen />
    </ShowPeople>
  );
}

function CommissionScreen(): ReactElement {
  const { search, branch, state, role, soon } = useSearch({ from: '/signed-in/commissions' });
  const abilities = usePeopleAbilities();
  const branches = useBranches();
  const branchId = branches.data?.branches.nodes.find(({ code }) => code === branch)?.id;
  const inState = known(COMMISSION_STATES, state);
  const ofRole = known(ROLES, role);
  const filter = {
    ...(search?.trim() ? { search: search.trim() } : {}),
    ...(branchId ? { branchId } : {}),
    ...(inState ? { state: inState } : {}),
    ...(ofRole ? { role: ofRole } : {}),
    ...(soon ? { expiringWithinDays: SOON_DAYS } : {}),
  };
  const key = JSON.stringify(filter);
  const [turn, setTurn] = useState<{ readonly key: string; readonly page: PageVariables }>({ key: '', page: {} });
  const page = turn.key === key ? turn.page : { first: 50 };
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const mark = (id: string, isMarked: boolean): void => {
    const rest = [...marked].filter((other) => other !== id);
    setMarked(new Set(isMarked ? [...rest, id] : rest));
  };
  const query = useOperation(COMMISSIONS, { filter, ...page }, !branch || branches.isSuccess);
  return (
    <Page
      title={m.nav_commissions()}
      lead={m.commissions_lead()}
      actions={
        <>
          <PrintButton />
          {abilities?.exportLists ? (
            <ExportMenu
              document={EXPORT}
              payloadOf={(result) => result.exportCommissions}
              asksForWhom
              inputOf={(format, provision) => ({ filter, orderBy: 'EXPIRY' as const, format, provision })}
            />
          ) : null}
          {abilities?.registerPerson ? (
            <ButtonLink to="/commissions/new" variant="primary">
              {m.issue_commission()}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <CommissionFilters branches={branches.data?.branches.nodes ?? []} />
      {marked.size > 0 ? (
        <div className="tn-actions tn-no-print" role="status">
          <ButtonLink to="/commissions/print" search={{ ids: [...marked].join(',') }} variant="primary">
            {m.print_marked({ count: marked.size })}
          </ButtonLink>
        </div>
      ) : null}
      <QueryState query={query}>
        {({ commissions: { nodes, totalCount, pageInfo } }) =>
          nodes.length === 0 ? (
            query.isPlaceholderData ? (
              <LoadingState label={m.loading()} />
            ) : (
              <EmptyState icon="book" title={m.no_commissions()}>
                {m.no_commissions_text()}
              </EmptyState>
            )
          ) : (
            <div aria-busy={query.isFetching} className="tn-page">
              <CommissionTable
                commissions={nodes}
                caption={m.commissions_count({ count: totalCount })}
                isPersonShown
                marks={{ ids: marked, onMark: mark }}
              />
              <Pager pageInfo={pageInfo} page={page} onTurn={(next) => setTurn({ key, page: next })} />
            </div>
          )
        }
      </QueryState>
    </Page>
  );
}
