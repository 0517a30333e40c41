import { Button, Select, TextField } from '@tsunagari/ui';
import type { PlainDate } from '@tsunagari/kernel';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { TransferAssociationMutation } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { dateText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { RequiredDayField, useRequiredDay } from '../shared-fields/required-day.js';
import { useTell } from '../shared-fields/use-tell.js';
import type { EditableAssociation } from './edit-association.page.js';

const TRANSFER = graphql(`
  mutation TransferAssociation($input: TransferAssociationInput!) {
    transferAssociation(input: $input) {
      association {
        id
        version
        affiliations {
          to
          branch {
            id
          }
        }
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

type Moved = NonNullable<TransferAssociationMutation['transferAssociation']['association']>;

/** 所属支部の変更 from a day on. */
export function TransferForm({
  association,
  branches,
}: {
  readonly association: EditableAssociation;
  readonly branches: readonly { readonly id: string; readonly name: string }[];
}): ReactElement {
  const navigate = useNavigate();
  const tell = useTell();
  const [branchId, setBranchId] = useState('');
  const [basis, setBasis] = useState('');
  const [isTried, setTried] = useState(false);
  const day = useRequiredDay();
  const others = branches.filter((branch) => branch.id !== association.branch?.id);
  const back = useChange(
    TRANSFER,
    (result) => result.transferAssociation,
    () => undefined,
  );
  /** To the branch that it has left on that day; there is no way back where it was in none. */
  const wayBack = (
    { id, version, affiliations }: Moved,
    effectiveOn: PlainDate,
  ): (() => Promise<boolean>) | undefined => {
    const left = affiliations.find(({ to }) => to === effectiveOn);
    return left && (() => back.send({ id, version, branchId: left.branch.id, effectiveOn, basis: null }));
  };
  const change = useChange(
    TRANSFER,
    (result) => result.transferAssociation,
    ({ transferAssociation: { association: moved } }) => {
      if (!moved || day.value === null) return;
      tell(
        m.moved_to({
          association: association.name,
          branch: others.find((branch) => branch.id === branchId)?.name ?? '',
          date: dateText(day.value),
        }),
        wayBack(moved, day.value),
      );
      void navigate({ to: '/associations/$code', params: { code: association.code } });
    },
  );
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
