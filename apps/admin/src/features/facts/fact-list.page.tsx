import { Card, DescriptionList, Page, Select, StateMessage } from '@tsunagari/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { QueryState } from '../../app/query-state.js';
import { withFilters } from '../../app/search-params.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import type { FactListQuery, PublicFactTopic } from '../../gql/graphql.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { basisText } from '../shared-fields/basis-text.js';
import { Pager, type PageVariables } from '../shared-fields/pager.js';
import { SearchWords } from '../shared-fields/search-words.js';
import { SourceText } from '../shared-fields/source-text.js';

const FACTS = graphql(`
  query FactList($filter: PublicFactFilter!, $first: Int, $after: String, $last: Int, $before: String) {
    publicFacts(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
      totalCount
      pageInfo {
        ...PageTurns
      }
      nodes {
        id
        topic
        title
        text
        asOf
        basis
        origin
        source
        details {
          label
          value
        }
        branch {
          id
          code
          name
        }
      }
    }
  }
`);

const TOPICS: Readonly<Record<PublicFactTopic, () => string>> = {
  ACTIVITY: m.topic_activity,
  EVENT: m.topic_event,
  PLAN: m.topic_plan,
  SERVICE: m.topic_service,
  NEWSLETTER: m.topic_newsletter,
  STATISTIC: m.topic_statistic,
  COMMITTEE: m.topic_committee,
  HISTORY: m.topic_history,
  DISTRICT: m.topic_district,
};
const TOPIC_CODES = Object.keys(TOPICS) as readonly PublicFactTopic[];

/** 公開情報, each with its source. */
export function FactListPage(): ReactElement {
  useTitle(m.nav_facts());
  const { topic = '', search = '' } = useSearch({ from: '/signed-in/facts' });
  const navigate = useNavigate({ from: '/facts' });
  const filter = { search, topic: TOPIC_CODES.find((code) => code === topic) ?? null };
  const key = JSON.stringify(filter);
  const [turn, setTurn] = useState<{ filter: string; page: PageVariables }>({ filter: key, page: { first: 50 } });
  const page = turn.filter === key ? turn.page : { first: 50 };
  const query = useOperation(FACTS, { filter, ...page });
  const set = (change: { topic?: string; search?: string }): void =>
    void navigate({ search: (before) => withFilters(before, change), replace: true });
  return (
    <Page title={m.nav_facts()} lead={m.facts_lead()}>
      <div className="tn-toolbar">
        <Select
          label={m.topic()}
          value={topic}
          onChange={(value) => set({ topic: value })}
          options={[
            { value: '', label: m.all() },
            ...TOPIC_CODES.map((code) => ({ value: code, label: TOPICS[code]() })),
          ]}
        />
        <SearchWords label={m.search_words()} value={search} onChange={(value) => set({ search: value })} />
      </div>
      <QueryState query={query}>
        {({ publicFacts }) =>
          publicFacts.nodes.length === 0 ? (
            <StateMessage icon="book" title={m.nothing_found()}>
              {m.nothing_found_text()}
            </StateMessage>
          ) : (
            <>
              <p className="tn-quiet">{m.facts_count({ count: publicFacts.totalCount })}</p>
              <ul className="tn-grid">
                {publicFacts.nodes.map((fact) => (
                  <li key={fact.id}>
                    <FactCard fact={fact} />
                  </li>
                ))}
              </ul>
              <Pager
                pageInfo={publicFacts.pageInfo}
                page={page}
                onTurn={(next) => setTurn({ filter: key, page: next })}
              />
            </>
          )
        }
      </QueryState>
    </Page>
  );
}

function FactCard({ fact }: { readonly fact: FactListQuery['publicFacts']['nodes'][number] }): ReactElement {
  return (
    <Card>
      <div>
        <span className="tn-quiet tn-small">
          {TOPICS[fact.topic]()} {fact.asOf}
        </span>
        <h2>{fact.title}</h2>
      </div>
      {fact.text ? <p>{fact.text}</p> : null}
      {fact.branch ? (
        <Link to="/branches/$code" params={{ code: fact.branch.code }}>
          {fact.branch.name}
        </Link>
      ) : null}
      <DescriptionList rows={fact.details.map(({ label, value }) => ({ term: label, value }))} />
      {fact.basis ? <p className="tn-quiet tn-small">{m.basis({ basis: basisText(fact.basis) })}</p> : null}
      <SourceText origin={fact.origin} source={fact.source} />
    </Card>
  );
}
