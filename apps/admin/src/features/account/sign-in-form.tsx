import { Button, PasswordField, TextField } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { isPasskeyPossible } from './passkey.js';
import { SecondProofForm } from './second-proof-form.js';
import { SignInNotice } from './sign-in-notice.js';
import { signIn, signInByPasskey, type SignInProblem, type WaitingSignIn } from './sign-in.js';
import { useSignInStep } from './use-sign-in-step.js';

/** How one comes to the form: from where, and what the organisation's provider has said. */
interface SignInFormProps {
  readonly onSignedIn: () => void;
  /** Another way in, beside the password. */
  readonly providerLink: ReactElement;
  readonly waitingAtFirst?: WaitingSignIn | null;
  readonly problemAtFirst?: SignInProblem | null;
}

/** E-mail address and password, a passkey, or the organisation's provider; then a second proof for those who have set one up. */
export function SignInForm({
  onSignedIn,
  providerLink,
  waitingAtFirst = null,
  problemAtFirst = null,
}: SignInFormProps): ReactElement {
  const [waiting, setWaiting] = useState<WaitingSignIn | null>(waitingAtFirst);
  return waiting === null ? (
    <PasswordStep {...{ onSignedIn, providerLink, problemAtFirst }} onWaiting={setWaiting} />
  ) : (
    <SecondProofForm waiting={waiting} onSignedIn={onSignedIn} onBack={() => setWaiting(null)} />
  );
}

/** Passwords can be pasted and shown. */
function PasswordStep({
  onSignedIn,
  providerLink,
  problemAtFirst,
  onWaiting,
}: Pick<SignInFormProps, 'onSignedIn' | 'providerLink'> & {
  readonly problemAtFirst: SignInProblem | null;
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
      <SignInNotice problem={step.problem ?? problemAtFirst} />
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
        {providerLink}
      </div>
    </form>
  );
}
