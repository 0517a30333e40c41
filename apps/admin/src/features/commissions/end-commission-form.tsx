import { Button, TextField } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { CommissionRowFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { dayAfter } from '../roles/term-text.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { RequiredDayField, useRequiredDay } from '../shared-fields/required-day.js';
import { useSaid } from '../people/use-said.js';

const END = graphql(`
  mutation EndCommission($input: EndCommissionInput!) {
    endCommission(input: $input) {
      commission {
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

/** 解嘱: the end of a commission before its time. */
export function EndCommissionForm({
  commission: { id, version },
  onClose,
}: {
  readonly commission: Pick<CommissionRowFragment, 'id' | 'version'>;
  readonly onClose: () => void;
}): ReactElement {
  const day = useRequiredDay();
  const [reason, setReason] = useState('');
  const said = useSaid(onClose);
  const change = useChange(END, (result) => result.endCommission, said);
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        const last = day.need();
        if (last) void change.send({ id, version, on: dayAfter(last), reason: reason.trim() || null });
      }}
    >
      <p className="tn-quiet">{m.end_commission_help()}</p>
      <FormNotices change={change} missing={day.isMissing ? m.day_needed() : null} />
      <RequiredDayField legend={m.term_last_day()} day={day} error={change.errorAt('on')} />
      <TextField label={m.reason()} help={m.end_role_reason_help()} value={reason} onChange={setReason} />
      <div className="tn-actions">
        <Button type="submit" variant="danger" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.end_commission()}
        </Button>
        <Button onPress={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  );
}
