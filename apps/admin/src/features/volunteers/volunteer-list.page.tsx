import { Card, EmptyState, Furigana, LoadingState, Page } from '@tsunagari/ui';
import { Link, useSearch } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import type { VolunteerListQuery } from '../../gql/graphql.js';
import { graphql, unmask } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { ExportMenu } from '../people/export-menu.js';
import { usePeopleAbilities } from '../people/people-abilities.js';
import { known } from '../people/people-filters.js';
import { ShowPeople } from '../people/show-people.js';
import { useBranches } from '../people/use-choices.js';
import { Pager, type PageVariables } from '../shared-fields/pager.js';
import { PrintButton } from '../shared-fields/print-button.js';
import { SkillChips } from './skill-chips.js';
import { VOLUNTEER_CARD, VolunteerFacts } from './volunteer-card.js';
import { VolunteerFilters } from './volunteer-filters.js';
import { shownStatus, SLOTS } from './volunteer-words.js';

const VOLUNTEERS = graphql(`
  query VolunteerList($filter: VolunteerFilter!, $first: Int, $after: String, $last: Int, $before: String) {
    volunteers(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        ...PageTurns
      }
      nodes {
        id
        person {
          id
          name
          kana
          contacts {
            id
            kind
            value
          }
          association {
            id
            name
          }
          branch {
            id
            name
          }
        }
        ...VolunteerCard
      }
    }
  }
`);

const EXPORT = graphql(`
  mutation ExportVolunteers($input: ExportVolunteersInput!) {
    exportVolunteers(input: $input) {
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

type Volunteer = VolunteerListQuery['volunteers']['nodes'][number];

/** 活動者: who can do what, and when. */
export function VolunteerListPage(): ReactElement {
  useTitle(m.nav_volunteers());
  return (
    <ShowPeople>
      <VolunteerScreen />
    </ShowPeople>
  );
}

function VolunteerScreen(): ReactElement {
  const { search, branch, skill, slot, status, uninsured } = useSearch({ from: '/signed-in/volunteers' });
  const abilities = usePeopleAbilities();
  const branches = useBranches();
  const branchId = branches.data?.branches.nodes.find(({ code }) => code === branch)?.id;
  const atTime = known(SLOTS, slot);
  const inState = shownStatus(status);
  const filter = {
    ...(search?.trim() ? { search: search.trim() } : {}),
    ...(branchId ? { branchId } : {}),
    ...(skill ? { skill } : {}),
    ...(atTime ? { slot: atTime } : {}),
    ...(inState ? { status: inState } : {}),
    ...(uninsured ? { uninsured } : {}),
  };
  const key = JSON.stringify(filter);
  const [turn, setTurn] = useState<{ readonly key: string; readonly page: PageVariables }>({ key: '', page: {} });
  const page = turn.key === key ? turn.page : { first: 50 };
  const isReady = !branch || branches.isSuccess;
  const query = useOperation(VOLUNTEERS, { filter, ...page }, isReady);
  return (
    <Page
      title={m.nav_volunteers()}
      lead={m.volunteers_lead()}
      actions={
        <>
          <PrintButton />
          {abilities?.exportLists ? (
            <ExportMenu
              document={EXPORT}
              payloadOf={(result) => result.exportVolunteers}
              asksForWhom
              inputOf={(format, provision) => ({ filter, format, provision })}
            />
          ) : null}
        </>
      }
    >
      <VolunteerFilters branches={branches.data?.branches.nodes ?? []} />
      <SkillChips branchId={branchId ?? null} isEnabled={isReady} />
      <QueryState query={query}>
        {({ volunteers: { nodes, totalCount, pageInfo } }) =>
          nodes.length === 0 ? (
            query.isPlaceholderData ? (
              <LoadingState label={m.loading()} />
            ) : (
              <EmptyState icon="partner" title={m.no_volunteers()}>
                {m.no_volunteers_text()}
              </EmptyState>
            )
          ) : (
            <div aria-busy={query.isFetching} className="tn-page">
              <p className="tn-quiet" role="status">
                {m.volunteers_count({ count: totalCount })}
              </p>
              <ul className="tn-plain tn-section">
                {nodes.map((volunteer) => (
                  <li key={volunteer.id}>
                    <VolunteerEntry volunteer={volunteer} />
                  </li>
                ))}
              </ul>
              <Pager pageInfo={pageInfo} page={page} onTurn={(next) => setTurn({ key, page: next })} />
            </div>
          )
        }
      </QueryState>
    </Page>
  );
}

function VolunteerEntry({ volunteer }: { readonly volunteer: Volunteer }): ReactElement {
  const { person } = volunteer;
  const phones = person.contacts.filter(({ kind }) => kind === 'PHONE');
  return (
    <Card>
      <h2>
        <Link to="/people/$id" params={{ id: person.id }}>
          <Furigana base={person.name} kana={person.kana ?? null} />
        </Link>{' '}
        <span className="tn-quiet tn-small">{person.association?.name ?? person.branch?.name}</span>
      </h2>
      {phones.length === 0 ? null : (
        <p className="tn-chips">
          {phones.map(({ id, value }) => (
            <a key={id} className="tn-nowrap" href={`tel:${value}`}>
              {value}
            </a>
          ))}
        </p>
      )}
      <VolunteerFacts volunteer={unmask(VOLUNTEER_CARD, volunteer)} />
    </Card>
  );
}
