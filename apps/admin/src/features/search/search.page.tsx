import { Page, Section, StateMessage } from '@tsunagari/ui';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';

const SEARCH = graphql(`
  query SearchEverywhere($search: String!) {
    branches(first: 20, filter: { search: $search, isOpen: null }) {
      nodes {
        id
        code
        name
        kana
        isOpen
      }
    }
    associations(first: 50, filter: { search: $search, isOpen: null }) {
      totalCount
      nodes {
        id
        code
        name
        kana
        branch {
          id
          name
        }
      }
    }
  }
`);

/** What was found by name or reading. */
export function SearchPage(): ReactElement {
  const { q = '' } = useSearch({ from: '/signed-in/search' });
  useTitle(m.search_results({ words: q }));
  const query = useOperation(SEARCH, { search: q }, q !== '');
  if (q === '') return <Page title={m.search()} lead={m.search_help()} />;
  return (
    <Page title={m.search_results({ words: q })} lead={m.search_help()}>
      <QueryState query={query}>
        {({ branches, associations }) =>
          branches.nodes.length + associations.nodes.length === 0 ? (
            <StateMessage icon="search" title={m.nothing_found()}>
              {m.nothing_found_text()}
            </StateMessage>
          ) : (
            <>
              <Section title={m.nav_branches()}>
                <ul className="tn-plain">
                  {branches.nodes.map((branch) => (
                    <li key={branch.id}>
                      <Link to="/branches/$code" params={{ code: branch.code }}>
                        {branch.name}
                      </Link>{' '}
                      <span className="tn-quiet">
                        {branch.kana} {branch.isOpen ? '' : m.branch_closed()}
                      </span>
                    </li>
                  ))}
                </ul>
              </Section>
              <Section title={m.associations_count({ count: associations.totalCount })}>
                <ul className="tn-plain">
                  {associations.nodes.map((association) => (
                    <li key={association.id}>
                      <Link to="/associations/$code" params={{ code: association.code }}>
                        {association.name}
                      </Link>{' '}
                      <span className="tn-quiet">
                        {association.kana} {association.branch?.name}
                      </span>
                    </li>
                  ))}
                </ul>
              </Section>
            </>
          )
        }
      </QueryState>
    </Page>
  );
}
