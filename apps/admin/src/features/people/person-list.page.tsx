import { EmptyState, LoadingState, Page } from '@tsunagari/ui';
import { useSearch } from '@tanstack/react-router';
import { type ReactElement, useRef, useState } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import type { PersonOrder } from '../../gql/graphql.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { EmergencyLink } from '../emergency/emergency-link.js';
import { Pager, type PageVariables } from '../shared-fields/pager.js';
import { PrintButton } from '../shared-fields/print-button.js';
import { ExportMenu } from './export-menu.js';
import { usePeopleAbilities } from './people-abilities.js';
import { known } from './people-filters.js';
import { PersonFilters } from './person-filters.js';
import { PERSON_ORDERS, personFilter } from './person-filter.js';
import { PersonTable } from './person-table.js';
import { useAssociations, useBranches } from './use-choices.js';
import { useListKeys } from './use-list-keys.js';
import { ShowPeople } from './show-people.js';

const PEOPLE = graphql(`
  query PersonList(
    $filter: PersonFilter!
    $orderBy: PersonOrder!
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    people(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        ...PageTurns
      }
      nodes {
        ...PersonRow
      }
    }
  }
`);

const EXPORT = graphql(`
  mutation ExportPeople($input: ExportPeopleInput!) {
    exportPeople(input: $input) {
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

/** 人: everyone the council knows, found by name, reading or telephone. */
export function PersonListPage(): ReactElement {
  useTitle(m.nav_people());
  return (
    <ShowPeople>
      <PersonList />
    </ShowPeople>
  );
}

function PersonList(): ReactElement {
  const filters = useSearch({ from: '/signed-in/people' });
  const abilities = usePeopleAbilities();
  const branches = useBranches();
  const associations = useAssociations();
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  const filter = personFilter(filters, branches.data?.branches.nodes ?? [], associations.data ?? []);
  const orderBy: PersonOrder = known(PERSON_ORDERS, filters.order) ?? 'KANA';
  const key = JSON.stringify([filter, orderBy]);
  const [turn, setTurn] = useState<{ readonly key: string; readonly page: PageVariables }>({ key: '', page: {} });
  const page = turn.key === key ? turn.page : { first: 50 };
  const isReady = (!filters.branch || branches.isSuccess) && (!filters.association || associations.isSuccess);
  const query = useOperation(PEOPLE, { filter, orderBy, ...page }, isReady);
  return (
    <Page
      title={m.nav_people()}
      lead={m.people_lead()}
      actions={
        <>
          <PrintButton />
          <EmergencyLink />
          {abilities?.exportLists ? (
            <ExportMenu
              document={EXPORT}
              payloadOf={(result) => result.exportPeople}
              asksForWhom
              inputOf={(format, provision) => ({ filter, orderBy, format, provision })}
            />
          ) : null}
          {abilities?.importRosters ? <ButtonLink to="/imports">{m.nav_imports()}</ButtonLink> : null}
          {abilities?.registerPerson ? (
            <ButtonLink to="/people/new" variant="primary">
              {m.register_person()}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <div ref={list} className="tn-page">
        <PersonFilters branches={branches.data?.branches.nodes ?? []} associations={associations.data ?? null} />
        <QueryState query={query}>
          {({ people }) =>
            people.nodes.length === 0 ? (
              query.isPlaceholderData ? (
                <LoadingState label={m.loading()} />
              ) : (
                <EmptyState icon="account" title={m.no_people()}>
                  {m.no_people_text()}
                </EmptyState>
              )
            ) : (
              <div aria-busy={query.isFetching} className="tn-page">
                <PersonTable people={people.nodes} caption={m.people_count({ count: people.totalCount })} />
                <Pager pageInfo={people.pageInfo} page={page} onTurn={(next) => setTurn({ key, page: next })} />
              </div>
            )
          }
        </QueryState>
      </div>
    </Page>
  );
}
