import { EmptyState, Page, Select } from '@tsunagari/ui';
import { parsePlainDate } from '@tsunagari/kernel';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { QueryState } from '../../app/query-state.js';
import { withFilters } from '../../app/search-params.js';
import { useTitle } from '../../app/use-title.js';
import { graphql, unmask } from '../../gql/index.js';
import type { DisclosureListQuery } from '../../gql/graphql.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { ExportMenu } from '../people/export-menu.js';
import { usePeopleAbilities } from '../people/people-abilities.js';
import { known } from '../people/people-filters.js';
import { DayField } from '../shared-fields/day-field.js';
import { Pager, type PageVariables } from '../shared-fields/pager.js';
import { PrintButton } from '../shared-fields/print-button.js';
import { SearchWords } from '../shared-fields/search-words.js';
import { DISCLOSURE_KINDS, disclosureKindWord } from './disclosure-words.js';
import { DISCLOSURE_ROW, DisclosureTable } from './disclosure-table.js';
import { OnlyForPeople } from './only-for-people.js';

const DISCLOSURES = graphql(`
  query DisclosureList($filter: DisclosureFilter!, $first: Int, $after: String, $last: Int, $before: String) {
    disclosures(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        ...PageTurns
      }
      nodes {
        ...DisclosureRow
        people {
          id
          name
        }
        erasedNames
      }
    }
  }
`);

const EXPORT = graphql(`
  mutation ExportDisclosures($input: ExportDisclosuresInput!) {
    exportDisclosures(input: $input) {
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

const FIRST: PageVariables = { first: 50 };

/** 提供記録: what was handed on, to whom and on what ground; filters stand in the address. */
export function DisclosureListPage(): ReactElement {
  useTitle(m.nav_disclosures());
  return (
    <OnlyForPeople ability="readDisclosures">
      <DisclosureScreen />
    </OnlyForPeople>
  );
}

function DisclosureScreen(): ReactElement {
  const { recipient = '', kind, from, until } = useSearch({ from: '/signed-in/disclosures' });
  const navigate = useNavigate({ from: '/disclosures' });
  const abilities = usePeopleAbilities();
  const [page, setPage] = useState<PageVariables>(FIRST);
  const [firstDay, lastDay] = [parsePlainDate(from ?? ''), parsePlainDate(until ?? '')];
  const wanted = known(DISCLOSURE_KINDS, kind);
  const filter = { recipient, kind: wanted, from: firstDay, until: lastDay };
  const query = useOperation(DISCLOSURES, { filter, ...page });
  const set = (change: { recipient?: string; kind?: string; from?: string; until?: string }): void => {
    setPage(FIRST);
    void navigate({ search: (before) => withFilters(before, change), replace: true });
  };
  return (
    <Page
      title={m.nav_disclosures()}
      lead={m.disclosures_lead()}
      actions={
        <>
          <PrintButton />
          {abilities?.exportLists ? (
            <ExportMenu
              document={EXPORT}
              payloadOf={(result) => result.exportDisclosures}
              inputOf={(format) => ({ filter, format })}
            />
          ) : null}
        </>
      }
    >
      <div className="tn-toolbar tn-no-print">
        <SearchWords label={m.recipient()} value={recipient} onChange={(words) => set({ recipient: words })} />
        <Select
          label={m.disclosure_kind()}
          value={wanted ?? ''}
          onChange={(value) => set({ kind: value })}
          options={[
            { value: '', label: m.all() },
            ...DISCLOSURE_KINDS.map((value) => ({ value, label: disclosureKindWord(value) })),
          ]}
        />
        <DayField legend={m.trail_from()} value={firstDay} onChange={(day) => set({ from: day ?? '' })} />
        <DayField legend={m.trail_until()} value={lastDay} onChange={(day) => set({ until: day ?? '' })} />
      </div>
      <QueryState query={query}>
        {({ disclosures: { nodes, totalCount, pageInfo } }) =>
          nodes.length === 0 ? (
            <EmptyState icon="book" title={m.disclosures_none()} />
          ) : (
            <>
              <DisclosureTable
                disclosures={nodes}
                caption={m.disclosures_count({ count: totalCount })}
                namesOf={(id) => namesIn(nodes, id)}
              />
              <Pager pageInfo={pageInfo} page={page} onTurn={setPage} />
            </>
          )
        }
      </QueryState>
    </Page>
  );
}

function namesIn(nodes: DisclosureListQuery['disclosures']['nodes'], id: string): string {
  const node = nodes.find((candidate) => unmask(DISCLOSURE_ROW, candidate).id === id);
  const erased = (node?.erasedNames ?? []).map((name) => m.erased_name({ name }));
  return [...(node?.people ?? []).map(({ name }) => name), ...erased].join('、');
}
