import { Card, DescriptionList } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';
import { contactKindName } from '../people/contact-words.js';

export const EMERGENCY_PERSON = graphql(`
  fragment EmergencyPerson on EmergencyPerson {
    id
    name
    kana
    contacts {
      id
      kind
      label
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
`);

/** People with how they are reached and where they belong, and nothing else. Telephone numbers call when they are pressed. */
export function ReachablePeople({
  people,
}: {
  readonly people: readonly FragmentType<typeof EMERGENCY_PERSON>[];
}): ReactElement {
  return (
    <ul className="tn-grid">
      {unmask(EMERGENCY_PERSON, people).map(({ id, name, kana, contacts, association, branch }) => (
        <li key={id}>
          <Card>
            <h3>
              {name} <span className="tn-quiet tn-small">{kana}</span>
            </h3>
            <DescriptionList
              rows={[
                ...contacts.map((contact) => ({
                  term: contact.label ?? contactKindName(contact.kind),
                  value:
                    contact.kind === 'PHONE' ? <a href={`tel:${contact.value}`}>{contact.value}</a> : contact.value,
                })),
                { term: m.emergency_place(), value: association?.name ?? branch?.name ?? m.not_given() },
              ]}
            />
          </Card>
        </li>
      ))}
    </ul>
  );
}
