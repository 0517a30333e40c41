import { Button, PasswordField, TextField } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { isPasskeyPossible } from './passkey.js';
import { SecondProofForm } from './second-proof-form.js';
import { SignInNotice } from './sign-in-notice.js';
import { signIn, signInByPasskey, type WaitingSignIn } from './sign-in.js';
import { useSignInStep } from './use-sign-in-step.js';

/** E-mail address and password, or a passkey; then a second proof for those who have set one up. */
export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => void }): ReactElement {
  const [waiting, setWaiting] = useState<WaitingSignIn | null>(null);
  return waiting === null ? (
    <PasswordStep onSignedIn={onSignedIn} onWaiting={setWaiting} />
  ) : (
    <SecondProofForm waiting={waiting} onSignedIn={onSignedIn} onBack={() => setWaiting(null)} />
  );
}

/** Passwords can be pasted and shown. */
function PasswordStep({
  onSignedIn,
  onWaiting,
}: {
  readonly onSignedIn: () => void;
  readonly onWaiting: (waiting: WaitingSignIn) => void;
}): ReactElement {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const step = useSignInStep(onSignedIn, onWaiting);
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        void step.run(() => signIn(email, password));
      }}
    >
      <SignInNotice problem={step.problem} />
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
        <Button variant="primary" type="submit" isPending={step.isPending} pendingLabel={m.signing_in()}>
          {m.sign_in()}
        </Button>
        {isPasskeyPossible() ? (
          <Button onPress={() => void step.run(() => signInByPasskey(null))} isDisabled={step.isPending}>
            {m.sign_in_by_passkey()}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
