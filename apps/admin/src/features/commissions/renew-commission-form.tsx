import { Button, TextField } from '@tsunagari/ui';
import type { PlainDate } from '@tsunagari/kernel';
import { type ReactElement, useState } from 'react';
import type { CommissionRowFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { dateText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { dayAfter } from '../roles/term-text.js';
import { DayField } from '../shared-fields/day-field.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { RequiredDayField, useRequiredDay } from '../shared-fields/required-day.js';
import { useSaid } from '../people/use-said.js';

const RENEW = graphql(`
  mutation RenewCommission($input: RenewCommissionInput!) {
    renewCommission(input: $input) {
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

/** 再委嘱: another commission from the day on which this one ends, by the same parties. */
export function RenewCommissionForm({
  commission: { id, version, to },
  onClose,
}: {
  readonly commission: Pick<CommissionRowFragment, 'id' | 'version' | 'to'>;
  readonly onClose: () => void;
}): ReactElement {
  const last = useRequiredDay();
  const [issuedOn, setIssuedOn] = useState<PlainDate | null>(null);
  const [documentNo, setDocumentNo] = useState('');
  const said = useSaid(onClose);
  const change = useChange(RENEW, (result) => result.renewCommission, said);
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        const day = last.need();
        if (day) void change.send({ id, version, to: dayAfter(day), issuedOn, documentNo: documentNo.trim() || null });
      }}
    >
      <p className="tn-quiet">{m.renew_help({ date: dateText(to) })}</p>
      <FormNotices change={change} missing={last.isMissing ? m.day_needed() : null} />
      <RequiredDayField legend={m.term_last_day()} day={last} error={change.errorAt('to')} />
      <DayField legend={m.issued_on()} value={issuedOn} onChange={setIssuedOn} error={change.errorAt('issuedOn')} />
      <TextField label={m.document_no()} value={documentNo} onChange={setDocumentNo} />
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.renew()}
        </Button>
        <Button onPress={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  );
}
