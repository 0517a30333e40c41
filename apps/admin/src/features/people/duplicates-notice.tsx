import { DataTable, Disclosure, Notice } from '@tsunagari/ui';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import type { ComparedPersonFragment } from '../../gql/graphql.js';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';

export const COMPARED_PERSON = graphql(`
  fragment ComparedPerson on Person {
    id
    name
    kana
    rosterNo
    birth {
      text
    }
    association {
      id
      name
    }
    branch {
      id
      name
    }
    contacts {
      id
      kind
      value
    }
  }
`);

export const PERSON_DUPLICATES = graphql(`
  fragment PersonDuplicates on Person {
    ...ComparedPerson
    possibleDuplicates {
      id
      ...ComparedPerson
    }
  }
`);

/** Says that the same person may be there twice, with both side by side; nothing is joined by itself. */
export function DuplicatesNotice({
  person: masked,
}: {
  readonly person: FragmentType<typeof PERSON_DUPLICATES>;
}): ReactElement | null {
  const person = unmask(PERSON_DUPLICATES, masked);
  const others = person.possibleDuplicates;
  if (others.length === 0) return null;
  return (
    <div className="tn-no-print">
      <Notice tone="warning" title={m.possible_duplicates({ count: others.length })}>
        <p>{m.possible_duplicates_text()}</p>
        <Disclosure title={m.compare()}>
          <Comparison caption={m.compare_caption()} people={[person, ...others]} />
        </Disclosure>
      </Notice>
    </div>
  );
}

/** People side by side: a row for each fact, a column for each person. */
export function Comparison({
  caption,
  people: masked,
}: {
  readonly caption: string;
  readonly people: readonly FragmentType<typeof COMPARED_PERSON>[];
}): ReactElement {
  const people = unmask(COMPARED_PERSON, masked);
  return (
    <DataTable
      caption={caption}
      rows={factsOf(people)}
      rowKey={({ label }) => label}
      columns={[
        { label: m.figure(), isRowHeader: true, cell: ({ label }) => label },
        ...people.map((_, index) => ({
          label: m.compared_number({ number: index + 1 }),
          cell: ({ values }: Fact) => values[index] ?? <span className="tn-missing">{m.not_given()}</span>,
        })),
      ]}
    />
  );
}

interface Fact {
  readonly label: string;
  readonly values: readonly ReactNode[];
}

function factsOf(people: readonly ComparedPersonFragment[]): readonly Fact[] {
  return [
    { label: m.person_name(), values: people.map((person) => <PersonLink key={person.id} person={person} />) },
    { label: m.kana(), values: people.map(({ kana }) => kana) },
    { label: m.birth(), values: people.map(({ birth }) => birth?.text) },
    { label: m.person_belongs(), values: people.map(({ association, branch }) => association?.name ?? branch?.name) },
    {
      label: m.person_contacts(),
      values: people.map(({ contacts }) => contacts.map(({ value }) => value).join('、') || null),
    },
    { label: m.roster_no(), values: people.map(({ rosterNo }) => rosterNo) },
  ];
}

function PersonLink({ person: { id, name } }: { readonly person: ComparedPersonFragment }): ReactElement {
  return (
    <Link to="/people/$id" params={{ id }}>
      {name}
    </Link>
  );
}
