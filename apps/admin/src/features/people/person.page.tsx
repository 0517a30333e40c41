import { Furigana, Notice, Page, Section } from '@tsunagari/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { Missing } from '../../app/missing.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { useViewer } from '../../app/viewer.js';
import type { PersonPageQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { dateText, momentText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { PersonCommissions } from '../commissions/person-commissions.js';
import { PersonRoles } from '../roles/person-roles.js';
import { HistoryList } from '../shared-fields/history-list.js';
import { PrintButton } from '../shared-fields/print-button.js';
import { PersonalData } from '../personal-data/person-disclosures.js';
import { LooksAtPerson } from '../trail/looks-at-person.js';
import { PersonVolunteer } from '../volunteers/person-volunteer.js';
import { PersonConsents } from './consent/person-consents.js';
import { leftReasonName } from './contact-words.js';
import { DuplicatesNotice } from './duplicates-notice.js';
import { HouseholdSection } from './household-section.js';
import { LeaveButton, ReturnButton } from './leave-person.js';
import { PersonOverview } from './person-overview.js';
import './person.css';
import { ShowPeople } from './show-people.js';

const PERSON = graphql(`
  query PersonPage($id: ID!) {
    person(id: $id) {
      id
      version
      name
      kana
      isPresent
      leftOn
      leftReason
      association {
        id
      }
      branch {
        id
      }
      abilities {
        revise
        leave
        addRole
        commission
        registerVolunteer
      }
      history {
        recordedAt
        changedBy
        ...HistoryRow
      }
      ...PersonOverview
      ...PersonDuplicates
      ...PersonHousehold
      ...PersonRoles
      ...PersonCommissions
      ...PersonVolunteer
      ...PersonConsents
    }
  }
`);

/** A person as the card shows them. */
type Person = NonNullable<PersonPageQuery['person']>;

/** 人のカード: everything about one person, on one A4 page. */
export function PersonPage(): ReactElement {
  return (
    <ShowPeople>
      <PersonScreen />
    </ShowPeople>
  );
}

function PersonScreen(): ReactElement {
  const { id } = useParams({ from: '/signed-in/people/$id' });
  const query = useOperation(PERSON, { id });
  useTitle(query.data?.person?.name ?? m.nav_people());
  return (
    <QueryState query={query} isWholePage>
      {({ person }) =>
        person ? (
          <PersonCard key={person.id} person={person} />
        ) : (
          <Missing action={<ButtonLink to="/people">{m.to_people()}</ButtonLink>} />
        )
      }
    </QueryState>
  );
}

function PersonCard({ person }: { readonly person: Person }): ReactElement {
  const { id, version, abilities } = person;
  const [latest] = person.history;
  const viewer = useViewer();
  return (
    <Page
      crumbsLabel={m.you_are_here()}
      crumbs={
        <li>
          <Link to="/people">{m.nav_people()}</Link>
        </li>
      }
      title={<Furigana base={person.name} kana={person.kana ?? null} />}
      actions={
        <>
          <PrintButton />
          {abilities.leave && person.isPresent ? <LeaveButton person={{ id, version, name: person.name }} /> : null}
          {abilities.revise ? (
            <ButtonLink to="/people/$id/edit" params={{ id }} variant="primary">
              {m.edit()}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {person.isPresent ? null : (
        <Notice tone="warning" title={leftWords(person)}>
          {abilities.leave ? <ReturnButton person={{ id, version }} /> : null}
        </Notice>
      )}
      <DuplicatesNotice person={person} />
      <div className="tn-columns tn-person-top">
        <PersonOverview person={person} />
        <HouseholdSection person={person} canChange={abilities.revise} />
      </div>
      <PersonRoles person={person} canAdd={abilities.addRole} />
      <PersonCommissions person={person} canIssue={abilities.commission} />
      <PersonVolunteer person={person} canRegister={abilities.registerVolunteer} />
      <PersonConsents person={person} canRecord={abilities.revise} />
      <div className="tn-no-print">
        <PersonalData personId={id} canRecord={abilities.revise} />
      </div>
      <div className="tn-no-print">
        <Section title={m.history()}>
          <HistoryList history={person.history} />
        </Section>
        {viewer?.abilities.readTrail ? <LooksAtPerson personId={id} /> : null}
      </div>
      {latest ? (
        <p className="tn-print-only tn-small">
          {m.last_change({ moment: momentText(latest.recordedAt), who: latest.changedBy ?? m.the_system() })}
        </p>
      ) : null}
    </Page>
  );
}

function leftWords({ leftOn, leftReason }: Person): string {
  const reason = leftReason ? leftReasonName(leftReason) : m.left();
  return leftOn ? m.left_on({ date: dateText(leftOn), reason }) : reason;
}
