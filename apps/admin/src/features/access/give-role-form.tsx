import { Button } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { inviteInput, NO_INVITE } from './invite-draft.js';
import { InvitedRoleFields } from './invited-role-fields.js';

const GIVE = graphql(`
  mutation GiveRole($input: GiveRoleInput!) {
    giveRole(input: $input) {
      account {
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

/** 役割を加える: another role for an account, with its place and term. */
export function GiveRoleForm({
  accountId,
  onGiven,
  onClose,
}: {
  readonly accountId: string;
  readonly onGiven: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const [draft, setDraft] = useState(NO_INVITE);
  const change = useChange(
    GIVE,
    (result) => result.giveRole,
    () => onGiven(),
  );
  const send = (): void => {
    const { role, branchId, associationId, from, to } = inviteInput(draft);
    void change.send({ accountId, role, branchId, associationId, from, to });
  };
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <FormNotices change={change} />
      <InvitedRoleFields value={draft} onChange={setDraft} errorAt={(field) => change.errorAt(field)} />
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.give_role()}
        </Button>
        <Button onPress={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  );
}
