import { Button, EraDateField, Select } from '@tsunagari/ui';
import type { PlainDate } from '@tsunagari/kernel';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { dateLabels } from '../shared-fields/date-labels.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import type { EditableAssociation } from './edit-association.page.js';

const TRANSFER = graphql(`
  mutation TransferAssociation($input: TransferAssociationInput!) {
    transferAssociation(input: $input) {
      association {
        id
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** 所属支部の変更 from a day on. */
export function TransferForm({
  association,
  branches,
}: {
  readonly association: EditableAssociation;
  readonly branches: readonly { readonly id: string; readonly name: string }[];
}): ReactElement {
  const navigate = useNavigate();
  const [branchId, setBranchId] = useState('');
  const [effectiveOn, setEffectiveOn] = useState<PlainDate | null>(null);
  const change = useChange(
    TRANSFER,
    (result) => result.transferAssociation,
    () => void navigate({ to: '/associations/$code', params: { code: association.code } }),
  );
  const others = branches.filter((branch) => branch.id !== association.branch?.id);
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (effectiveOn && branchId)
          void change.send({ id: association.id, version: association.version, branchId, effectiveOn });
      }}
    >
      <p className="tn-quiet">{m.transfer_help({ name: association.branch?.name ?? m.no_branch() })}</p>
      <FormNotices change={change} />
      <Select
        label={m.goes_to()}
        value={branchId}
        onChange={setBranchId}
        error={change.errorAt('branchId')}
        options={[
          { value: '', label: m.please_choose() },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <EraDateField
        legend={m.first_day()}
        requiredLabel={m.required()}
        labels={dateLabels()}
        value={effectiveOn}
        onChange={setEffectiveOn}
        error={change.errorAt('effectiveOn')}
      />
      <div className="tn-actions">
        <Button
          type="submit"
          isDisabled={effectiveOn === null || branchId === ''}
          isPending={change.isPending}
          pendingLabel={m.saving()}
        >
          {m.transfer()}
        </Button>
      </div>
    </form>
  );
}
