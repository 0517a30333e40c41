import { Page } from '@tsunagari/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Missing } from '../../app/missing.js';
import { ButtonLink } from '../../app/app-link.js';
import { Pending } from '../../app/pending.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { unmask } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';
import { FOUND_PERSON, PersonPicker } from '../people/person-picker.js';
import { ShowPeople } from '../people/show-people.js';
import { IssueCommissionForm } from './issue-commission-form.js';
import { useSigners } from './use-signers.js';

/** 委嘱する: for whom, for what, until when, by whom. */
export function IssueCommissionPage(): ReactElement {
  useTitle(m.issue_commission());
  const { person } = useSearch({ from: '/signed-in/commissions/new' });
  return (
    <ShowPeople>
      <Page
        title={m.issue_commission()}
        lead={m.issue_commission_lead()}
        crumbsLabel={m.you_are_here()}
        crumbs={
          <li>
            <Link to="/commissions">{m.nav_commissions()}</Link>
          </li>
        }
      >
        {person ? <ForPerson key={person} personId={person} /> : <WhichPerson />}
      </Page>
    </ShowPeople>
  );
}

function WhichPerson(): ReactElement {
  const navigate = useNavigate();
  return (
    <div className="tn-narrow">
      <PersonPicker
        label={m.commission_holder()}
        chosen={null}
        onChoose={(person) =>
          void (person && navigate({ to: '/commissions/new', search: { person: person.id }, replace: true }))
        }
      />
    </div>
  );
}

function ForPerson({ personId }: { readonly personId: string }): ReactElement {
  const navigate = useNavigate();
  const { place, signers, isReady } = useSigners(personId);
  return (
    <QueryState query={place}>
      {({ person }) => {
        if (!person) return <Missing action={<ButtonLink to="/people">{m.to_people()}</ButtonLink>} />;
        if (!isReady) return <Pending />;
        return (
          <>
            <PersonPicker
              label={m.commission_holder()}
              chosen={unmask(FOUND_PERSON, person)}
              onChoose={() => void navigate({ to: '/commissions/new', search: {}, replace: true })}
            />
            <IssueCommissionForm
              personId={personId}
              signers={signers}
              branchId={person.branch?.id ?? ''}
              associationId={person.association?.id ?? ''}
            />
          </>
        );
      }}
    </QueryState>
  );
}
