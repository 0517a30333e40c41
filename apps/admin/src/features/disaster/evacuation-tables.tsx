import { DataTable, EmptyState, Furigana } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../../paraglide/messages.js';
import { byArea } from './by-area.js';
import type { EvacuationPerson } from './read-evacuation-list.js';

/** One table for each association, with a box to tick when someone has been found safe. */
export function EvacuationTables({ people }: { readonly people: readonly EvacuationPerson[] }): ReactElement {
  if (people.length === 0) return <EmptyState title={m.evacuation_nobody()}>{m.evacuation_nobody_text()}</EmptyState>;
  return (
    <>
      {byArea(people).map(({ key, title, people: group }) => (
        <section key={key} className="tn-evacuation">
          <DataTable
            caption={m.evacuation_group({ title, count: group.length })}
            rows={group}
            rowKey={({ id }) => id}
            columns={[
              { label: m.evacuation_safe(), cell: () => <span aria-hidden="true">□</span> },
              {
                label: m.name(),
                isRowHeader: true,
                cell: ({ name, kana }) => <Furigana base={name} kana={kana ?? null} />,
              },
              { label: m.phone(), cell: (person) => <Contacts person={person} kind="PHONE" /> },
              { label: m.contact_address(), cell: (person) => <Contacts person={person} kind="ADDRESS" /> },
            ]}
          />
        </section>
      ))}
    </>
  );
}

function Contacts({
  person,
  kind,
}: {
  readonly person: EvacuationPerson;
  readonly kind: 'PHONE' | 'ADDRESS';
}): ReactElement {
  const contacts = person.contacts.filter((contact) => contact.kind === kind);
  if (contacts.length === 0) return <>―</>;
  return (
    <>
      {contacts.map(({ id, value, label }) => (
        <div key={id}>
          {kind === 'PHONE' ? <a href={`tel:${value}`}>{value}</a> : value}
          {label === null ? null : `（${label}）`}
        </div>
      ))}
    </>
  );
}
