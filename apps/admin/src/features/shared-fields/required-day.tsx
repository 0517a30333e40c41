import type { PlainDate } from '@tsunagari/kernel';
import { type ReactElement, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { DayField } from './day-field.js';

/** A day without which a form cannot be sent. */
export interface RequiredDay {
  readonly value: PlainDate | null;
  readonly set: (value: PlainDate | null) => void;
  /** Whether it was wanted and not there. */
  readonly isMissing: boolean;
  /** The day when the form is sent; when it is missing the form says so from then on. */
  readonly need: () => PlainDate | null;
}

/** State of a required day; with `typing` it is kept there, among the other fields of the form. */
export function useRequiredDay(typing?: Pick<RequiredDay, 'value' | 'set'>): RequiredDay {
  const [own, setOwn] = useState<PlainDate | null>(null);
  const [isWanted, setWanted] = useState(false);
  const { value, set } = typing ?? { value: own, set: setOwn };
  return {
    value,
    set,
    isMissing: isWanted && value === null,
    need: () => {
      setWanted(true);
      return value;
    },
  };
}

/** The field of a required day, with the words of the app. */
export function RequiredDayField({
  legend,
  help,
  day,
  error,
}: {
  readonly legend: string;
  readonly help?: string;
  readonly day: RequiredDay;
  readonly error: string | null;
}): ReactElement {
  return (
    <DayField
      legend={legend}
      help={help}
      requiredLabel={m.required()}
      value={day.value}
      onChange={day.set}
      error={error ?? (day.isMissing ? m.day_needed() : null)}
    />
  );
}
