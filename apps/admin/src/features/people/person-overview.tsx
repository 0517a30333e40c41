import { Card, DescriptionList, Section } from '@tsunagari/ui';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { PersonOverviewFragment } from '../../gql/graphql.js';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';
import { SourceText } from '../shared-fields/source-text.js';
import { contactKindName } from './contact-words.js';

export const PERSON_OVERVIEW = graphql(`
  fragment PersonOverview on Person {
    kana
    age
    rosterNo
    note
    origin
    source
    birth {
      text
      raw
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
    contacts {
      id
      kind
      value
      raw
      label
    }
  }
`);

/** How the person is reached, where they belong, when they were born. */
export function PersonOverview({
  person: masked,
}: {
  readonly person: FragmentType<typeof PERSON_OVERVIEW>;
}): ReactElement {
  const person = unmask(PERSON_OVERVIEW, masked);
  return (
    <Section title={m.person_contacts_and_place()}>
      <Card>
        {person.contacts.length === 0 ? <p className="tn-missing">{m.no_contacts()}</p> : null}
        <DescriptionList
          rows={[
            ...person.contacts.map((contact) => ({
              term: contact.label
                ? m.contact_with_label({ kind: contactKindName(contact.kind), label: contact.label })
                : contactKindName(contact.kind),
              value: <ContactValue contact={contact} />,
            })),
            { term: m.nav_associations(), value: <AssociationLink person={person} /> },
            { term: m.branch(), value: <BranchLink person={person} /> },
            { term: m.birth(), value: <BirthText person={person} /> },
            ...(person.kana ? [] : [{ term: m.kana(), value: <Missing /> }]),
            ...(person.rosterNo ? [{ term: m.roster_no(), value: person.rosterNo }] : []),
            ...(person.note ? [{ term: m.note(), value: <span className="tn-lines">{person.note}</span> }] : []),
            { term: m.source(), value: <SourceText origin={person.origin} source={person.source} /> },
          ]}
        />
      </Card>
    </Section>
  );
}

interface PartProps {
  readonly person: PersonOverviewFragment;
}

function Missing(): ReactElement {
  return <span className="tn-missing">{m.not_given()}</span>;
}

function AssociationLink({ person: { association } }: PartProps): ReactElement {
  if (!association) return <Missing />;
  return (
    <Link to="/associations/$code" params={{ code: association.code }}>
      {association.name}
    </Link>
  );
}

function BranchLink({ person: { branch } }: PartProps): ReactElement {
  if (!branch) return <Missing />;
  return (
    <Link to="/branches/$code" params={{ code: branch.code }}>
      {branch.name}
    </Link>
  );
}

function BirthText({ person: { birth, age } }: PartProps): ReactElement {
  if (!birth) return <Missing />;
  return <>{age == null ? birth.text : m.birth_with_age({ birth: birth.text, age })}</>;
}

/** A telephone is dialled by a tap; what was written otherwise stands beside it. */
function ContactValue({ contact }: { readonly contact: PersonOverviewFragment['contacts'][number] }): ReactElement {
  const { kind, value, raw } = contact;
  const shown =
    kind === 'PHONE' ? (
      <a className="tn-nowrap" href={`tel:${value}`}>
        {value}
      </a>
    ) : kind === 'EMAIL' ? (
      <a href={`mailto:${value}`}>{value}</a>
    ) : (
      <>{value}</>
    );
  return (
    <>
      {shown}
      {raw === value ? null : <span className="tn-quiet tn-small"> {m.written_as({ raw })}</span>}
    </>
  );
}
