import { Button } from '@tsunagari/ui';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';
import { ConflictNotice } from '../shared-fields/conflict-notice.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { KeptNotice } from '../shared-fields/kept-notice.js';
import { useDraft } from '../shared-fields/use-draft.js';
import { useRevision } from '../shared-fields/use-revision.js';
import { contactsOf, personInput, personWords, type PersonWords } from './person-draft.js';
import { type PersonChoices, PersonFields } from './person-fields.js';

export const PERSON_WORDS = graphql(`
  fragment PersonWords on Person {
    id
    version
    name
    kana
    rosterNo
    note
    birth {
      text
      raw
    }
    association {
      id
    }
    branch {
      id
    }
    contacts {
      kind
      raw
      label
    }
  }
`);

const REVISE = graphql(`
  mutation RevisePerson($input: RevisePersonInput!) {
    revisePerson(input: $input) {
      person {
        id
        version
      }
      refusals {
        code
        path
        message
        current {
          __typename
          ... on Person {
            ...PersonWords
          }
        }
      }
    }
  }
`);

/** Corrections of a person; what is typed survives a reload, and another one's change is shown before it is overwritten. */
export function RevisePersonForm({
  person: masked,
  choices,
}: {
  readonly person: FragmentType<typeof PERSON_WORDS>;
  readonly choices: PersonChoices;
}): ReactElement {
  const person = unmask(PERSON_WORDS, masked);
  const { id } = person;
  const navigate = useNavigate();
  const draft = useDraft<PersonWords>(personWords(person), person.version, `person:${id}`);
  const { change, send } = useRevision({
    document: REVISE,
    draft,
    said: m.saved_of({ name: person.name }),
    answerOf: ({ revisePerson: { person: record, refusals } }) => ({ record, refusals }),
    inputOf: (words: PersonWords, version) => ({ id, version, ...personInput(words) }),
    onSaved: () => void navigate({ to: '/people/$id', params: { id } }),
  });
  const conflict = change.refusals
    .map(({ current }) => (current?.__typename === 'Person' ? unmask(PERSON_WORDS, current) : null))
    .find((one) => one !== null);
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {conflict ? (
        <ConflictNotice
          mine={draft.fields}
          theirs={personWords(conflict)}
          labels={conflictLabels(choices)}
          onKeepMine={() => send(conflict.version, personWords(conflict))}
          onTakeTheirs={() => {
            draft.take(personWords(conflict), conflict.version);
            change.forget();
          }}
        />
      ) : (
        <FormNotices change={change} />
      )}
      <KeptNotice typing={draft} />
      <PersonFields
        value={draft.fields}
        onChange={draft.type}
        choices={choices}
        errorAt={(...path) => change.errorAt(...path)}
      />
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.save()}
        </Button>
        <ButtonLink to="/people/$id" params={{ id }} onClick={draft.forget}>
          {m.cancel()}
        </ButtonLink>
      </div>
    </form>
  );
}

/** What the conflict names its fields, and how it says their values. */
function conflictLabels({ associations, branches }: PersonChoices): {
  readonly field: keyof PersonWords;
  readonly label: string;
  readonly shown?: (value: string) => string;
}[] {
  return [
    { field: 'name', label: m.person_name() },
    { field: 'kana', label: m.kana() },
    { field: 'birth', label: m.birth() },
    {
      field: 'contacts',
      label: m.person_contacts(),
      shown: (text) =>
        contactsOf(text)
          .map(({ value }) => value)
          .join('、'),
    },
    {
      field: 'associationId',
      label: m.nav_associations(),
      shown: (id) => associations.find((one) => one.id === id)?.name ?? id,
    },
    { field: 'branchId', label: m.branch(), shown: (id) => branches.find((one) => one.id === id)?.name ?? id },
    { field: 'rosterNo', label: m.roster_no() },
    { field: 'note', label: m.note() },
  ];
}
