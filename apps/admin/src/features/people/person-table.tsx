import { Badge, DataTable, Furigana } from '@tsunagari/ui';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { PersonRowFragment } from '../../gql/graphql.js';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';
import { leftReasonName } from './contact-words.js';

export const PERSON_ROW = graphql(`
  fragment PersonRow on Person {
    id
    name
    kana
    age
    isPresent
    leftReason
    birth {
      text
    }
    association {
      id
      code
      name
    }
    branch {
      id
      code
      name
    }
    roleTerms {
      id
      label
    }
    contacts {
      id
      kind
      value
    }
  }
`);

/** People (人) with what tells them apart: reading, place, roles, age, telephone. */
export function PersonTable({
  people,
  caption,
}: {
  readonly people: readonly FragmentType<typeof PERSON_ROW>[];
  readonly caption: string;
}): ReactElement {
  return (
    <DataTable
      caption={caption}
      rows={unmask(PERSON_ROW, people)}
      rowKey={(person) => person.id}
      columns={[
        { label: m.person_name(), isRowHeader: true, cell: (person) => <NameCell person={person} /> },
        { label: m.person_belongs(), cell: (person) => <PlaceCell person={person} /> },
        { label: m.roles(), cell: (person) => <RoleChips person={person} /> },
        { label: m.birth(), cell: (person) => <BirthCell person={person} /> },
        { label: m.phone(), cell: (person) => <PhoneCell person={person} /> },
      ]}
    />
  );
}

interface RowProps {
  readonly person: PersonRowFragment;
}

function NameCell({ person }: RowProps): ReactElement {
  return (
    <span className="tn-name-cell">
      <Link to="/people/$id" params={{ id: person.id }} data-row-link>
        <Furigana base={person.name} kana={person.kana ?? null} />
      </Link>
      {person.kana ? null : (
        <span>
          <Badge tone="warm">{m.no_kana()}</Badge>
        </span>
      )}
      {person.isPresent ? null : (
        <span>
          <Badge>{person.leftReason ? leftReasonName(person.leftReason) : m.left()}</Badge>
        </span>
      )}
    </span>
  );
}

function PlaceCell({ person: { association, branch } }: RowProps): ReactElement {
  if (!association && !branch) return <span className="tn-missing">{m.person_no_place()}</span>;
  return (
    <span className="tn-name-cell">
      {association ? (
        <Link to="/associations/$code" params={{ code: association.code }}>
          {association.name}
        </Link>
      ) : null}
      {branch ? <span className="tn-quiet tn-small">{branch.name}</span> : null}
    </span>
  );
}

function RoleChips({ person: { roleTerms } }: RowProps): ReactElement {
  if (roleTerms.length === 0) return <>―</>;
  return (
    <span className="tn-chips">
      {roleTerms.map((term) => (
        <Badge key={term.id} tone="accent">
          {term.label}
        </Badge>
      ))}
    </span>
  );
}

function BirthCell({ person: { birth, age } }: RowProps): ReactElement {
  if (!birth) return <span className="tn-missing">{m.not_given()}</span>;
  return (
    <span className="tn-name-cell">
      <span>{age == null ? birth.text : m.age_years({ age })}</span>
      {age == null ? null : <span className="tn-quiet tn-small">{birth.text}</span>}
    </span>
  );
}

function PhoneCell({ person: { contacts } }: RowProps): ReactElement {
  const phones = contacts.filter(({ kind }) => kind === 'PHONE');
  if (phones.length === 0) return <span className="tn-missing">{m.not_given()}</span>;
  return (
    <span className="tn-name-cell">
      {phones.map(({ id, value }) => (
        <span key={id} className="tn-nowrap">
          {value}
        </span>
      ))}
    </span>
  );
}
