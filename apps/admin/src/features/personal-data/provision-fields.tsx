import { Select, TextField } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import type { ProvisionInput } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { PROVISION_BASES, basisWord } from './disclosure-words.js';

/** To whom data is handed on before anything is typed. */
export const NO_PROVISION: ProvisionInput = { recipient: '', basis: 'CONSENT' };

/** だれに、どの根拠で: the fields of everything that is handed on. */
export function ProvisionFields({
  value,
  onChange,
  errorAt,
}: {
  readonly value: ProvisionInput;
  readonly onChange: (value: ProvisionInput) => void;
  readonly errorAt: (field: keyof ProvisionInput) => string | null;
}): ReactElement {
  return (
    <>
      <TextField
        label={m.recipient()}
        help={m.recipient_help()}
        requiredLabel={m.required()}
        value={value.recipient}
        onChange={(recipient) => onChange({ ...value, recipient })}
        error={errorAt('recipient')}
      />
      <Select
        label={m.provision_basis()}
        value={value.basis}
        onChange={(basis) => onChange({ ...value, basis })}
        error={errorAt('basis')}
        options={PROVISION_BASES.map((basis) => ({ value: basis, label: basisWord(basis) }))}
      />
    </>
  );
}
