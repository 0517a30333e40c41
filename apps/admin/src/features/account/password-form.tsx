import { Button, PasswordField } from '@tsunagari/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { useTell } from '../shared-fields/use-tell.js';

const CHANGE = graphql(`
  mutation ChangeMyPassword($input: ChangeMyPasswordInput!) {
    changeMyPassword(input: $input) {
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

/** A new password; afterwards one signs in with it. */
export function PasswordForm(): ReactElement {
  const navigate = useNavigate();
  const client = useQueryClient();
  const tell = useTell();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const change = useChange(
    CHANGE,
    (result) => result.changeMyPassword,
    async () => {
      await navigate({ to: '/sign-in' });
      tell(m.password_changed());
      client.clear();
    },
  );
  const words = { showLabel: m.show(), hideLabel: m.hide() };
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        void change.send({ currentPassword, newPassword });
      }}
    >
      <p className="tn-quiet">{m.change_password_help()}</p>
      <FormNotices change={change} />
      <PasswordField
        {...words}
        label={m.current_password()}
        autoComplete="current-password"
        value={currentPassword}
        onChange={setCurrent}
        error={change.errorAt('currentPassword')}
      />
      <PasswordField
        {...words}
        label={m.new_password()}
        help={m.new_password_help()}
        autoComplete="new-password"
        value={newPassword}
        onChange={setNew}
        error={change.errorAt('newPassword')}
      />
      <div className="tn-actions">
        <Button type="submit" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.change_password()}
        </Button>
      </div>
    </form>
  );
}
