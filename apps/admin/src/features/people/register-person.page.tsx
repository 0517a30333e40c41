import { Button, Page } from '@tsunagari/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { FailureState } from '../../app/failure.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import { Denied } from '../../graphql/request-errors.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { KeptNotice } from '../shared-fields/kept-notice.js';
import { useTell } from '../shared-fields/use-tell.js';
import { useTyped } from '../shared-fields/use-typed.js';
import { DuplicateRefusal, isDuplicate } from './duplicate-refusal.js';
import { usePeopleAbilities } from './people-abilities.js';
import { EMPTY_PERSON, personInput, type PersonWords } from './person-draft.js';
import { PersonFields } from './person-fields.js';
import { ShowPeople } from './show-people.js';
import { WithPersonChoices } from './with-person-choices.js';

const REGISTER = graphql(`
  mutation RegisterPerson($input: RegisterPersonInput!) {
    registerPerson(input: $input) {
      person {
        id
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** 人の登録 */
export function RegisterPersonPage(): ReactElement {
  useTitle(m.register_person());
  const abilities = usePeopleAbilities();
  return (
    <ShowPeople>
      {abilities && !abilities.registerPerson ? (
        <FailureState failure={new Denied()} isWholePage />
      ) : (
        <Page
          title={m.register_person()}
          lead={m.register_person_lead()}
          crumbsLabel={m.you_are_here()}
          crumbs={
            <li>
              <Link to="/people">{m.nav_people()}</Link>
            </li>
          }
        >
          <RegisterForm />
        </Page>
      )}
    </ShowPeople>
  );
}

function RegisterForm(): ReactElement {
  const navigate = useNavigate();
  const tell = useTell();
  const typing = useTyped<PersonWords>('register-person', EMPTY_PERSON);
  const { fields } = typing;
  const change = useChange(
    REGISTER,
    (result) => result.registerPerson,
    async ({ registerPerson: { person } }) => {
      if (!person) return;
      typing.forget();
      tell(m.registered_of({ name: fields.name }));
      await navigate({ to: '/people/$id', params: { id: person.id } });
    },
  );
  const send = (allowDuplicate: boolean): void => void change.send({ ...personInput(fields), allowDuplicate });
  return (
    <WithPersonChoices>
      {(choices) => (
        <form
          className="tn-form tn-narrow"
          onSubmit={(event) => {
            event.preventDefault();
            send(false);
          }}
        >
          <KeptNotice typing={typing} />
          {isDuplicate(change) ? (
            <DuplicateRefusal change={change} typed={fields} onRegisterAnyway={() => send(true)} />
          ) : (
            <FormNotices change={change} />
          )}
          <PersonFields
            value={fields}
            onChange={typing.type}
            choices={choices}
            errorAt={(...path) => (isDuplicate(change) ? null : change.errorAt(...path))}
          />
          <div className="tn-actions">
            <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
              {m.register_person()}
            </Button>
            <ButtonLink to="/people" onClick={typing.forget}>
              {m.cancel()}
            </ButtonLink>
          </div>
        </form>
      )}
    </WithPersonChoices>
  );
}
