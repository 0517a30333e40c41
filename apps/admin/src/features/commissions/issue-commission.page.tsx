import { LoadingState, Page } from '@tsunagari/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { Missing } from '../../app/missing.js';
import { ButtonLink } from '../../app/app-link.js';
import { FailureState } from '../../app/failure.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { unmask } from '../../gql/index.js';
import { Denied } from '../../graphql/request-errors.js';
import { m } from '../../paraglide/messages.js';
import { usePeopleAbilities } from '../people/people-abilities.js';
import { FOUND_PERSON, PersonPicker } from '../people/person-picker.js';
import { ShowPeople } from '../people/show-people.js';
import { IssueCommissionForm } from './issue-commission-form.js';
import { useSigners } from './use-signers.js';

/** 委嘱する: for whom, for what, until when, by whom. */
export function IssueCommissionPage(): ReactElement {
  useTitle(m.issue_commission());
  const { person } = useSearch({ from: '/signed-in/commissions/new' });
  return <ShowPeople>{person ? <ForPerson key={person} personId={person} /> : <ForSomebody />}</ShowPeople>;
}

function IssuePage({ children }: { readonly children: ReactNode }): ReactElement {
  return (
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
      {children}
    </Page>
  );
}

function ForSomebody(): ReactElement {
  const abilities = usePeopleAbilities();
  if (abilities && !abilities.registerPerson) return <FailureState failure={new Denied()} isWholePage />;
  return (
    <IssuePage>
      <WhichPerson />
    </IssuePage>
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
    <QueryState query={place} isWholePage>
      {({ person }) => {
        if (!person) return <Missing action={<ButtonLink to="/people">{m.to_people()}</ButtonLink>} />;
        if (!person.abilities.commission) return <FailureState failure={new Denied()} isWholePage />;
        return (
          <IssuePage>
            <PersonPicker
              label={m.commission_holder()}
              chosen={unmask(FOUND_PERSON, person)}
              onChoose={() => void navigate({ to: '/commissions/new', search: {}, replace: true })}
            />
            {isReady ? (
              <IssueCommissionForm
                personId={personId}
                signers={signers}
                branchId={person.branch?.id ?? ''}
                associationId={person.association?.id ?? ''}
              />
            ) : (
              <LoadingState label={m.loading()} />
            )}
          </IssuePage>
        );
      }}
    </QueryState>
  );
}
