import { TextField } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../../paraglide/messages.js';

/** Where a base is found and called, as it is typed. */
export type Place = Readonly<Record<'name' | 'addressRaw' | 'phoneRaw' | 'hours', string>>;
/** The same with what else is to know of it. */
export type PlaceWithNote = Place & Readonly<Record<'note', string>>;

/** Fields of a base. */
export function PlaceFields({
  place,
  onChange,
  errorAt,
}: {
  readonly place: Place;
  readonly onChange: (part: Partial<Place>) => void;
  readonly errorAt: (field: string) => string | null;
}): ReactElement {
  return (
    <>
      <TextField
        label={m.base_name()}
        requiredLabel={m.required()}
        value={place.name}
        error={errorAt('name')}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label={m.address()}
        requiredLabel={m.required()}
        help={m.address_help()}
        value={place.addressRaw}
        error={errorAt('addressRaw')}
        onChange={(addressRaw) => onChange({ addressRaw })}
      />
      <TextField
        label={m.phone()}
        help={m.phone_help()}
        inputMode="tel"
        value={place.phoneRaw}
        error={errorAt('phoneRaw')}
        onChange={(phoneRaw) => onChange({ phoneRaw })}
      />
      <TextField
        label={m.hours()}
        value={place.hours}
        error={errorAt('hours')}
        onChange={(hours) => onChange({ hours })}
      />
    </>
  );
}
