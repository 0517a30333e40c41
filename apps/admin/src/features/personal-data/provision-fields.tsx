import { Select, TextField } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import type { ConsentAskedForInput, ProvisionInput } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { purposeChoices, recipientChoices } from '../people/consent/consent-words.js';
import { PROVISION_BASES, basisWord } from './disclosure-words.js';

const ROSTER: ConsentAskedForInput = { purpose: 'ROSTER_SHARING', to: 'ASSOCIATION' };

/** To whom data is handed on before anything is typed. */
export const NO_PROVISION: ProvisionInput = { recipient: '', basis: 'CONSENT', consent: ROSTER };

/** だれに、どの根拠で: the fields of everything that is handed on. */
export function ProvisionFields({
  value,
  onChange,
  errorAt,
}: {
  readonly value: ProvisionInput;
  readonly onChange: (value: ProvisionInput) => void;
  readonly errorAt: (...path: string[]) => string | null;
}): ReactElement {
  const consent = value.consent ?? ROSTER;
  const ask = (part: Partial<ConsentAskedForInput>): void => onChange({ ...value, consent: { ...consent, ...part } });
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
        onChange={(basis) => onChange({ ...value, basis, consent: basis === 'CONSENT' ? consent : null })}
        error={errorAt('basis')}
        options={PROVISION_BASES.map((basis) => ({ value: basis, label: basisWord(basis) }))}
      />
      {value.basis === 'CONSENT' ? (
        <>
          <p className="tn-quiet">{m.provision_consent_help()}</p>
          <Select
            label={m.consent_purpose()}
            value={consent.purpose}
            onChange={(purpose) => ask({ purpose })}
            options={purposeChoices()}
            error={errorAt('consent')}
          />
          <Select
            label={m.consent_to_whom()}
            value={consent.to}
            onChange={(to) => ask({ to })}
            options={recipientChoices()}
            error={errorAt('consent', 'to')}
          />
        </>
      ) : null}
    </>
  );
}
