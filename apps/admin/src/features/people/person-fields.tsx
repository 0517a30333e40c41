import { ComboBox, Select, TextField } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../../paraglide/messages.js';
import { birthReading } from './birth-reading.js';
import { ContactFields } from './contact-fields.js';
import type { PersonWords } from './person-draft.js';
import { type AssociationOption, associationOptions } from './use-choices.js';

/** What the form of a person needs to know beside the person. */
export interface PersonChoices {
  readonly associations: readonly AssociationOption[];
  readonly branches: readonly { readonly id: string; readonly name: string }[];
  readonly defaultAreaCode: string;
}

/** Fields of a person: the name is needed, everything else may stay open until it is known. */
export function PersonFields({
  value,
  onChange,
  choices: { associations, branches, defaultAreaCode },
  errorAt,
}: {
  readonly value: PersonWords;
  readonly onChange: (part: Partial<PersonWords>) => void;
  readonly choices: PersonChoices;
  readonly errorAt: (...path: string[]) => string | null;
}): ReactElement {
  const birth = birthReading(value.birth);
  return (
    <>
      <TextField
        label={m.person_name()}
        help={m.person_name_help()}
        requiredLabel={m.required()}
        value={value.name}
        onChange={(name) => onChange({ name })}
        error={errorAt('name')}
      />
      <TextField
        label={m.kana()}
        help={m.person_kana_help()}
        value={value.kana}
        onChange={(kana) => onChange({ kana })}
        error={errorAt('kana')}
      />
      <div className="tn-field">
        <TextField
          label={m.birth()}
          help={m.birth_help()}
          value={value.birth}
          onChange={(words) => onChange({ birth: words })}
          error={birth.problem ?? (birth.understood ? null : errorAt('birth'))}
        />
        <p aria-live="polite" className="tn-quiet">
          {birth.understood ? m.read_as({ words: birth.understood }) : null}
        </p>
      </div>
      <ContactFields
        value={value.contacts}
        onChange={(contacts) => onChange({ contacts })}
        defaultAreaCode={defaultAreaCode}
        errorAt={(index) => errorAt('contacts', String(index), 'value') ?? errorAt('contacts', String(index))}
      />
      <ComboBox
        label={m.nav_associations()}
        help={m.person_association_help()}
        value={value.associationId || null}
        onChange={(associationId) => onChange({ associationId: associationId ?? '' })}
        options={[{ value: '', label: m.unknown_association() }, ...associationOptions(associations, ({ id }) => id)]}
        openLabel={m.choose_from_list()}
        nothingFound={m.nothing_found()}
        error={errorAt('associationId')}
      />
      {value.associationId ? null : (
        <Select
          label={m.branch()}
          help={m.person_branch_help()}
          value={value.branchId}
          onChange={(branchId) => onChange({ branchId })}
          options={[
            { value: '', label: m.not_given() },
            ...branches.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          error={errorAt('branchId')}
        />
      )}
      <TextField
        label={m.roster_no()}
        help={m.roster_no_help()}
        value={value.rosterNo}
        onChange={(rosterNo) => onChange({ rosterNo })}
        error={errorAt('rosterNo')}
      />
      <TextField
        label={m.note()}
        isMultiline
        value={value.note}
        onChange={(note) => onChange({ note })}
        error={errorAt('note')}
      />
    </>
  );
}
