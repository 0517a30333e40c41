import { Button, DescriptionList, PasswordField } from '@tsunagari/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { FailureNotice } from '../../app/failure.js';
import { m } from '../../paraglide/messages.js';
import { useTell } from '../shared-fields/use-tell.js';
import { type LinkProblem, setPassword } from './password-link.js';

/** The new password; afterwards one signs in with it. The address stands beside it, so that password keepers know both. */
export function SetPasswordForm({
  token,
  email,
  onEnded,
}: {
  readonly token: string;
  readonly email: string;
  readonly onEnded: (problem: LinkProblem) => void;
}): ReactElement {
  const navigate = useNavigate();
  const client = useQueryClient();
  const tell = useTell();
  const [password, setTyped] = useState('');
  const [why, setWhy] = useState<string | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [isPending, setPending] = useState(false);
  const send = async (): Promise<void> => {
    setPending(true);
    setFailure(null);
    try {
      const problem = await setPassword(token, password);
      if (typeof problem === 'string') return onEnded(problem);
      setWhy(problem?.why ?? null);
      if (problem !== null) return;
      client.clear();
      await navigate({ to: '/sign-in', replace: true });
      tell(m.password_set());
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setPending(false);
    }
  };
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FailureNotice failure={failure} />
      <DescriptionList rows={[{ term: m.email(), value: email }]} />
      <input hidden readOnly autoComplete="username" value={email} />
      <PasswordField
        label={m.new_password()}
        help={m.new_password_help()}
        autoComplete="new-password"
        showLabel={m.show()}
        hideLabel={m.hide()}
        value={password}
        onChange={setTyped}
        error={why}
      />
      <div className="tn-actions">
        <Button variant="primary" type="submit" isPending={isPending} pendingLabel={m.saving()}>
          {m.set_password()}
        </Button>
      </div>
    </form>
  );
}
