import { Button, Card, Select, TextField } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../../paraglide/messages.js';
import type { PartyDraft } from './commission-draft.js';
import { PARTY_KINDS, partyKindName } from './commission-words.js';
import { PartyOrganisation } from './party-organisation.js';

const NOBODY: PartyDraft = { kind: 'COUNCIL', organisationId: '', organisationName: '', title: '', name: '' };

/** One or two who commission, as they will be printed. */
export function PartiesFields({
  parties,
  needsTwo,
  isAsked,
  onChange,
  errorAt,
}: {
  readonly parties: readonly PartyDraft[];
  readonly needsTwo: boolean;
  /** Whether sending was tried: from then on what is missing is said. */
  readonly isAsked: boolean;
  readonly onChange: (parties: readonly PartyDraft[]) => void;
  readonly errorAt: (...path: string[]) => string | null;
}): ReactElement {
  const put = (index: number, part: Partial<PartyDraft>): void =>
    onChange(parties.map((party, at) => (at === index ? { ...party, ...part } : party)));
  return (
    <fieldset className="tn-field tn-gap">
      <legend>{m.commissioning_parties()}</legend>
      <p className="tn-help">{needsTwo ? m.two_parties_help() : m.parties_help()}</p>
      {errorAt('parties') ? <p className="tn-error">{errorAt('parties')}</p> : null}
      {parties.map((party, index) => (
        <PartyFields
          key={index}
          number={index + 1}
          party={party}
          isAsked={isAsked}
          onChange={(part) => put(index, part)}
          errorAt={(field) => errorAt('parties', String(index), field)}
        />
      ))}
      <div className="tn-actions">
        {parties.length < 2 ? (
          <Button onPress={() => onChange([...parties, NOBODY])}>{m.add_party()}</Button>
        ) : needsTwo ? null : (
          <Button onPress={() => onChange(parties.slice(0, 1))}>{m.remove_party()}</Button>
        )}
      </div>
    </fieldset>
  );
}

function PartyFields({
  number,
  party,
  isAsked,
  onChange,
  errorAt,
}: {
  readonly number: number;
  readonly party: PartyDraft;
  readonly isAsked: boolean;
  readonly onChange: (part: Partial<PartyDraft>) => void;
  readonly errorAt: (field: string) => string | null;
}): ReactElement {
  return (
    <Card>
      <h2 className="tn-label">{m.party_number({ number })}</h2>
      <Select
        label={m.kind()}
        value={party.kind}
        onChange={(kind) => onChange({ kind, organisationId: '', organisationName: '' })}
        options={PARTY_KINDS.map((kind) => ({ value: kind, label: partyKindName(kind) }))}
      />
      <PartyOrganisation party={party} isAsked={isAsked} onChange={onChange} />
      <TextField
        label={m.party_organisation()}
        help={m.party_organisation_help()}
        value={party.organisationName}
        onChange={(organisationName) => onChange({ organisationName })}
        error={errorAt('organisationName')}
      />
      <TextField
        label={m.signatory_title()}
        help={m.signatory_title_help()}
        requiredLabel={m.required()}
        value={party.title}
        onChange={(title) => onChange({ title })}
        error={errorAt('signatoryTitle')}
      />
      <TextField
        label={m.signatory_name()}
        help={m.signatory_name_help()}
        value={party.name}
        onChange={(name) => onChange({ name })}
        error={errorAt('signatoryName')}
      />
    </Card>
  );
}
