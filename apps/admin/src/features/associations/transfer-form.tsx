import { Button, Select, TextField } from '@tsunagari/ui';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { RequiredDayField, useRequiredDay } from '../shared-fields/required-day.js';
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
  const [basis, setBasis] = useState('');
  const [isTried, setTried] = useState(false);
  const day = useRequiredDay();
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
        setTried(true);
        const effectiveOn = day.need();
        if (effectiveOn === null || branchId === '') return;
        const { id, version } = association;
        void change.send({ id, version, branchId, effectiveOn, basis: basis || null });
      }}
    >
      <p className="tn-quiet">{m.transfer_help({ name: association.branch?.name ?? m.no_branch() })}</p>
      <FormNotices change={change} missing={day.isMissing ? m.day_needed() : null} />
      <Select
        label={m.goes_to()}
        value={branchId}
        onChange={setBranchId}
        error={change.errorAt('branchId') ?? (isTried && branchId === '' ? m.branch_needed() : null)}
        options={[
          { value: '', label: m.please_choose() },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <RequiredDayField legend={m.first_day()} day={day} error={change.errorAt('effectiveOn')} />
      <TextField
        label={m.reason()}
        help={m.transfer_basis_help()}
        value={basis}
        onChange={setBasis}
        error={change.errorAt('basis')}
      />
      <div className="tn-actions">
        <Button type="submit" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.transfer()}
        </Button>
      </div>
    </form>
  );
}
