import { Button } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { FoundPersonFragment } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { PersonPicker } from '../people/person-picker.js';
import { RequiredDayField, useRequiredDay } from '../shared-fields/required-day.js';
import { BreachTable } from './breach-table.js';

/** Who has seen some persons, chosen by name: for those who see people. */
export function BreachByPeople(): ReactElement {
  const [people, setPeople] = useState<readonly FoundPersonFragment[]>([]);
  const [from, until] = [useRequiredDay(), useRequiredDay()];
  return (
    <>
      <div className="tn-form tn-narrow tn-no-print">
        <PersonPicker
          key={people.length}
          label={m.breach_add_person()}
          chosen={null}
          onChoose={(person) => {
            if (person && !people.some(({ id }) => id === person.id)) setPeople([...people, person]);
          }}
        />
      </div>
      {people.length > 0 ? (
        <ul className="tn-plain">
          {people.map((person) => (
            <li key={person.id}>
              {person.name}{' '}
              <Button variant="quiet" onPress={() => setPeople(people.filter(({ id }) => id !== person.id))}>
                {m.breach_leave_out({ name: person.name })}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="tn-toolbar tn-no-print">
        <RequiredDayField legend={m.trail_from()} day={from} error={null} />
        <RequiredDayField legend={m.trail_until()} day={until} error={null} />
      </div>
      {people.length > 0 && from.value && until.value ? (
        <BreachTable
          question={{ personIds: people.map(({ id }) => id), accountId: null, from: from.value, until: until.value }}
        />
      ) : (
        <p>{m.breach_choose()}</p>
      )}
    </>
  );
}
