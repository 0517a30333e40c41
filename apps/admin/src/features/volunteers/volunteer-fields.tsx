import { TextField } from '@tsunagari/ui';
import type { PlainDate } from '@tsunagari/kernel';
import type { ReactElement } from 'react';
import type { AvailabilitySlot } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { DayField } from '../shared-fields/day-field.js';
import { fiscalYearOf } from '../shared-fields/fiscal-year-field.js';
import { skillsOf } from './volunteer-words.js';
import { AvailabilityFields } from './week-grid.js';

/** What is typed of a volunteer. */
export interface VolunteerDraft {
  /** Parted by 、 */
  readonly skills: string;
  readonly availability: readonly AvailabilitySlot[];
  readonly availabilityNote: string;
  /** The fiscal year of the insurance, as people write it: 令和8年度. */
  readonly insurance: string;
  readonly registeredOn: PlainDate | null;
  readonly note: string;
}

/** An empty form. */
export const EMPTY_VOLUNTEER: VolunteerDraft = {
  skills: '',
  availability: [],
  availabilityNote: '',
  insurance: '',
  registeredOn: null,
  note: '',
};

/** What is sent; null while the fiscal year cannot be read. */
export function volunteerInput(draft: VolunteerDraft) {
  const year = draft.insurance.trim() === '' ? null : fiscalYearOf(draft.insurance);
  if (year === null && draft.insurance.trim() !== '') return null;
  return {
    skills: skillsOf(draft.skills),
    availability: [...draft.availability],
    availabilityNote: draft.availabilityNote.trim() || null,
    insuranceFiscalYear: year,
    registeredOn: draft.registeredOn,
    note: draft.note.trim() || null,
  };
}

/** Fields of a volunteer. */
export function VolunteerFields({
  value,
  onChange,
  errorAt,
}: {
  readonly value: VolunteerDraft;
  readonly onChange: (draft: VolunteerDraft) => void;
  readonly errorAt: (field: string) => string | null;
}): ReactElement {
  const set = (part: Partial<VolunteerDraft>): void => onChange({ ...value, ...part });
  const isYearUnread = value.insurance.trim() !== '' && fiscalYearOf(value.insurance) === null;
  return (
    <>
      <TextField
        label={m.skills()}
        help={m.skills_help()}
        value={value.skills}
        onChange={(skills) => set({ skills })}
        error={errorAt('skills')}
      />
      <AvailabilityFields value={value.availability} onChange={(availability) => set({ availability })} />
      <TextField
        label={m.availability_note()}
        help={m.availability_note_help()}
        value={value.availabilityNote}
        onChange={(availabilityNote) => set({ availabilityNote })}
        error={errorAt('availabilityNote')}
      />
      <TextField
        label={m.insurance_year()}
        help={m.fiscal_year_help()}
        value={value.insurance}
        onChange={(insurance) => set({ insurance })}
        error={isYearUnread ? m.fiscal_year_needed() : errorAt('insuranceFiscalYear')}
      />
      <DayField
        legend={m.registered_on()}
        value={value.registeredOn}
        onChange={(registeredOn) => set({ registeredOn })}
        error={errorAt('registeredOn')}
      />
      <TextField label={m.note()} isMultiline value={value.note} onChange={(note) => set({ note })} />
    </>
  );
}
