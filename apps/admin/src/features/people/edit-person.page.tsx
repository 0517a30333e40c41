import { Page } from '@tsunagari/ui';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { FailureState } from '../../app/failure.js';
import { Missing } from '../../app/missing.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import { Denied } from '../../graphql/request-errors.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { RevisePersonForm } from './revise-person-form.js';
import { ShowPeople } from './show-people.js';
import { WithPersonChoices } from './with-person-choices.js';

const EDITABLE = graphql(`
  query EditablePerson($id: ID!) {
    person(id: $id) {
      id
      version
      name
      abilities {
        revise
      }
      ...PersonWords
    }
  }
`);

/** 人の編集 */
export function EditPersonPage(): ReactElement {
  return (
    <ShowPeople>
      <EditPerson />
    </ShowPeople>
  );
}

function EditPerson(): ReactElement {
  const { id } = useParams({ from: '/signed-in/people/$id/edit' });
  const query = useOperation(EDITABLE, { id });
  useTitle(m.edit());
  return (
    <QueryState query={query} isWholePage>
      {({ person }) => {
        if (!person) return <Missing action={<ButtonLink to="/people">{m.to_people()}</ButtonLink>} />;
        if (!person.abilities.revise) return <FailureState failure={new Denied()} isWholePage />;
        return (
          <Page
            title={m.edit_of({ name: person.name })}
            crumbsLabel={m.you_are_here()}
            crumbs={
              <>
                <li>
                  <Link to="/people">{m.nav_people()}</Link>
                </li>
                <li>
                  <Link to="/people/$id" params={{ id }}>
                    {person.name}
                  </Link>
                </li>
              </>
            }
          >
            <WithPersonChoices>
              {(choices) => <RevisePersonForm key={person.id} person={person} choices={choices} />}
            </WithPersonChoices>
          </Page>
        );
      }}
    </QueryState>
  );
}
