import { ComboBox, type ComboBoxOption } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { QueryState } from '../../app/query-state.js';
import { m } from '../../paraglide/messages.js';
import { useAssociations, useBranches, usePartners } from '../people/use-choices.js';
import { lacksOrganisation, type PartyDraft } from './commission-draft.js';
import { partyKindName } from './commission-words.js';

interface OrganisationProps {
  readonly party: PartyDraft;
  /** Whether sending was tried: from then on what is missing is said. */
  readonly isAsked: boolean;
  readonly onChange: (part: Partial<PartyDraft>) => void;
}

/** Which branch, association or organisation commissions, from the register; the council itself is not chosen. */
export function PartyOrganisation(props: OrganisationProps): ReactElement | null {
  const { kind } = props.party;
  if (kind === 'BRANCH') return <WhichBranch {...props} />;
  if (kind === 'ASSOCIATION') return <WhichAssociation {...props} />;
  return kind === 'PARTNER' ? <WhichPartner {...props} /> : null;
}

function WhichBranch(props: OrganisationProps): ReactElement {
  return (
    <QueryState query={useBranches()}>
      {({ branches }) => (
        <Choice {...props} options={branches.nodes.map(({ id, name }) => ({ value: id, label: name }))} />
      )}
    </QueryState>
  );
}

function WhichAssociation(props: OrganisationProps): ReactElement {
  return (
    <QueryState query={useAssociations()}>
      {(all) => (
        <Choice
          {...props}
          options={all.map(({ id, name, kana }) => ({ value: id, label: name, kana: kana ?? null }))}
        />
      )}
    </QueryState>
  );
}

function WhichPartner(props: OrganisationProps): ReactElement {
  return (
    <QueryState query={usePartners()}>
      {({ partnerOrganisations: { nodes } }) => (
        <Choice
          {...props}
          options={nodes.map(({ id, name, kana }) => ({ value: id, label: name, kana: kana ?? null }))}
        />
      )}
    </QueryState>
  );
}

function Choice({
  party,
  isAsked,
  onChange,
  options,
}: OrganisationProps & { readonly options: readonly ComboBoxOption[] }): ReactElement {
  return (
    <ComboBox
      label={partyKindName(party.kind)}
      requiredLabel={m.required()}
      value={party.organisationId || null}
      options={options}
      openLabel={m.choose_from_list()}
      nothingFound={m.nothing_found()}
      error={isAsked && lacksOrganisation(party) ? m.party_needed() : null}
      onChange={(id) =>
        onChange({
          organisationId: id ?? '',
          organisationName: options.find(({ value }) => value === id)?.label ?? '',
        })
      }
    />
  );
}
