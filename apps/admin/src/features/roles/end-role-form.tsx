import { Button, TextField } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { RoleRowFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { RequiredDayField, useRequiredDay } from '../shared-fields/required-day.js';
import { dayAfter } from './term-text.js';
import { useSaid } from '../people/use-said.js';

const END = graphql(`
  mutation EndRoleTerm($input: EndRoleTermInput!) {
    endRoleTerm(input: $input) {
      roleTerm {
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

/** 退任: the last day of a term and why it ended. */
export function EndRoleForm({
  term: { id, version },
  onClose,
}: {
  readonly term: Pick<RoleRowFragment, 'id' | 'version'>;
  readonly onClose: () => void;
}): ReactElement {
  const day = useRequiredDay();
  const [reason, setReason] = useState('');
  const said = useSaid(onClose);
  const change = useChange(END, (result) => result.endRoleTerm, said);
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        const last = day.need();
        if (last) void change.send({ id, version, on: dayAfter(last), reason: reason.trim() || null });
      }}
    >
      <p className="tn-quiet">{m.end_role_help()}</p>
      <FormNotices change={change} missing={day.isMissing ? m.day_needed() : null} />
      <RequiredDayField legend={m.term_last_day()} day={day} error={change.errorAt('on')} />
      <TextField label={m.reason()} help={m.end_role_reason_help()} value={reason} onChange={setReason} />
      <div className="tn-actions">
        <Button type="submit" variant="danger" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.end_role()}
        </Button>
        <Button onPress={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  );
}
