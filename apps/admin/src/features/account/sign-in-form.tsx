import { Button, Notice, PasswordField, TextField } from '@tsunagari/ui';
import { type SubmitEvent, type ReactElement, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { signIn, type SignInResult } from './sign-in.js';

/** E-mail address and password; passwords can be pasted and shown. */
export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => void }): ReactElement {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [result, setResult] = useState<SignInResult | 'UNREACHABLE' | null>(null);
  const [isPending, setPending] = useState(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setPending(true);
    const found = await signIn(email, password).catch(() => 'UNREACHABLE' as const);
    setPending(false);
    setResult(found);
    if (found === 'SIGNED_IN') onSignedIn();
  };
  const problems = {
    SIGN_IN_FAILED: m.sign_in_failed(),
    SIGN_IN_THROTTLED: m.sign_in_throttled(),
    UNREACHABLE: m.offline_title(),
  } as const;
  return (
    <form className="tn-form" onSubmit={(event) => void submit(event)}>
      {result !== null && result !== 'SIGNED_IN' ? <Notice tone="danger" title={problems[result]} /> : null}
      <TextField
        label={m.email()}
        type="email"
        inputMode="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
      />
      <PasswordField
        label={m.password()}
        autoComplete="current-password"
        showLabel={m.show()}
        hideLabel={m.hide()}
        value={password}
        onChange={setPassword}
      />
      <div className="tn-actions">
        <Button variant="primary" type="submit" isPending={isPending} pendingLabel={m.signing_in()}>
          {m.sign_in()}
        </Button>
      </div>
    </form>
  );
}
