import type { ReactElement, ReactNode } from 'react';
import type { AvailabilitySlot } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { dayName, halfName, slotName, WEEK } from './volunteer-words.js';
import './week-grid.css';

/** A week of mornings and afternoons; narrow enough for a phone. */
export function WeekGrid({
  caption,
  cell,
}: {
  readonly caption: string;
  readonly cell: (slot: AvailabilitySlot) => ReactNode;
}): ReactElement {
  const [first] = WEEK;
  return (
    <table className="tn-week">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="tn-visually-hidden">{m.time_of_day()}</span>
          </th>
          {first?.slots.map(({ day }) => (
            <th scope="col" key={day}>
              {dayName(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {WEEK.map(({ half, slots }) => (
          <tr key={half}>
            <th scope="row">{halfName(half)}</th>
            {slots.map(({ slot }) => (
              <td key={slot}>{cell(slot)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** When somebody has time: ● yes, ― no. */
export function AvailabilityGrid({
  caption,
  availability,
}: {
  readonly caption: string;
  readonly availability: readonly AvailabilitySlot[];
}): ReactElement {
  return (
    <WeekGrid
      caption={caption}
      cell={(slot) => {
        const has = availability.includes(slot);
        return (
          <span data-has={has}>
            <span aria-hidden="true">{has ? '●' : '―'}</span>
            <span className="tn-visually-hidden">{has ? m.has_time() : m.has_no_time()}</span>
          </span>
        );
      }}
    />
  );
}

/** Says when somebody has time, a box for each half of a day. */
export function AvailabilityFields({
  value,
  onChange,
}: {
  readonly value: readonly AvailabilitySlot[];
  readonly onChange: (slots: readonly AvailabilitySlot[]) => void;
}): ReactElement {
  return (
    <WeekGrid
      caption={m.availability()}
      cell={(slot) => (
        <label className="tn-week-box">
          <input
            type="checkbox"
            checked={value.includes(slot)}
            aria-label={slotName(slot)}
            onChange={(event) =>
              onChange(event.target.checked ? [...value, slot] : value.filter((other) => other !== slot))
            }
          />
        </label>
      )}
    />
  );
}
