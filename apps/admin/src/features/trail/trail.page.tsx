import { EmptyState, Page, Select } from '@tsunagari/ui';
import { parsePlainDate } from '@tsunagari/kernel';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { OnlyWith } from '../../app/only-with.js';
import { QueryState } from '../../app/query-state.js';
import { withFilters } from '../../app/search-params.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { DayField } from '../shared-fields/day-field.js';
import { Pager, type PageVariables } from '../shared-fields/pager.js';
import { PrintButton } from '../shared-fields/print-button.js';
import { TrailTable } from './trail-table.js';

const TRAIL = graphql(`
  query Trail($filter: TrailFilter!, $first: Int, $after: String, $last: Int, $before: String) {
    trail(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        ...PageTurns
      }
      nodes {
        ...TrailRow
      }
    }
  }
`);

const FIRST: PageVariables = { first: 50 };

/** 記録: who did what and who looked at whom; for administrators and auditors. */
export function TrailPage(): ReactElement {
  useTitle(m.nav_trail());
  return (
    <OnlyWith ability="readTrail">
      <TrailScreen />
    </OnlyWith>
  );
}

function TrailScreen(): ReactElement {
  const { kind = '', from, until } = useSearch({ from: '/signed-in/trail' });
  const navigate = useNavigate({ from: '/trail' });
  const [page, setPage] = useState<PageVariables>(FIRST);
  const wanted = kind === 'LOOKS' || kind === 'CHANGES' ? kind : null;
  const [firstDay, lastDay] = [parsePlainDate(from ?? ''), parsePlainDate(until ?? '')];
  const query = useOperation(TRAIL, { filter: { kind: wanted, from: firstDay, until: lastDay }, ...page });
  const set = (change: { kind?: string; from?: string; until?: string }): void => {
    setPage(FIRST);
    void navigate({ search: (before) => withFilters(before, change), replace: true });
  };
  return (
    <Page
      title={m.nav_trail()}
      lead={m.trail_lead()}
      actions={
        <>
          <PrintButton />
          <ButtonLink to="/trail/breach">{m.breach_report()}</ButtonLink>
        </>
      }
    >
      <div className="tn-toolbar tn-no-print">
        <Select
          label={m.trail_what()}
          value={wanted ?? ''}
          onChange={(value) => set({ kind: value })}
          options={[
            { value: '', label: m.all() },
            { value: 'LOOKS', label: m.trail_looks() },
            { value: 'CHANGES', label: m.trail_changes() },
          ]}
        />
        <DayField legend={m.trail_from()} value={firstDay} onChange={(day) => set({ from: day ?? '' })} />
        <DayField legend={m.trail_until()} value={lastDay} onChange={(day) => set({ until: day ?? '' })} />
      </div>
      <QueryState query={query}>
        {({ trail: { nodes, totalCount, pageInfo } }) =>
          nodes.length === 0 ? (
            <EmptyState icon="book" title={m.nothing_found()}>
              {m.nothing_found_text()}
            </EmptyState>
          ) : (
            <>
              <TrailTable events={nodes} caption={m.trail_count({ count: totalCount })} />
              <Pager pageInfo={pageInfo} page={page} onTurn={setPage} />
            </>
          )
        }
      </QueryState>
    </Page>
  );
}
