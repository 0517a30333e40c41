import { Button, TextField } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import type { InvitePersonMutation } from '../../gql/graphql.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { inviteInput, NO_INVITE } from './invite-draft.js';
import { InvitedRoleFields } from './invited-role-fields.js';
import { MadeLink } from './made-link.js';

const INVITE = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      link {
        url
        expiresAt
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** 招待: an account with a role, and a link to hand over. */
export function InviteForm(): ReactElement {
  const [draft, setDraft] = useState(NO_INVITE);
  const [link, setLink] = useState<InvitePersonMutation['invitePerson']['link']>(null);
  const change = useChange(
    INVITE,
    (result) => result.invitePerson,
    ({ invitePerson }) => {
      setLink(invitePerson.link);
      setDraft(NO_INVITE);
    },
  );
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        setLink(null);
        void change.send(inviteInput(draft));
      }}
    >
      <p className="tn-quiet">{m.invite_help()}</p>
      <FormNotices change={change} />
      {link ? <MadeLink key={link.url} link={link} /> : null}
      <TextField
        label={m.display_name()}
        value={draft.displayName}
        onChange={(displayName) => setDraft({ ...draft, displayName })}
        error={change.errorAt('displayName')}
      />
      <TextField
        label={m.email()}
        inputMode="email"
        value={draft.email}
        onChange={(email) => setDraft({ ...draft, email })}
        error={change.errorAt('email')}
      />
      <InvitedRoleFields value={draft} onChange={setDraft} errorAt={(field) => change.errorAt(field)} />
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.invite()}
        </Button>
      </div>
    </form>
  );
}
