import { Button, TextField } from '@tsunagari/ui';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { isPasskeyPossible } from './passkey.js';
import { SignInNotice } from './sign-in-notice.js';
import { signInByCode, signInByPasskey, type WaitingSignIn } from './sign-in.js';
import { useSignInStep } from './use-sign-in-step.js';

/** The second step of signing in: the code of an authenticator app, or a passkey. What is asked takes the focus from the password's button. */
export function SecondProofForm({
  waiting,
  onSignedIn,
  onBack,
}: {
  readonly waiting: WaitingSignIn;
  readonly onSignedIn: () => void;
  readonly onBack: () => void;
}): ReactElement {
  const [code, setCode] = useState('');
  const step = useSignInStep(onSignedIn);
  const lead = useRef<HTMLParagraphElement>(null);
  useEffect(() => lead.current?.focus(), []);
  const asksCode = waiting.ways.includes('totp');
  const asksPasskey = waiting.ways.includes('passkey');
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        void step.run(() => (asksCode ? signInByCode(waiting, code) : signInByPasskey(waiting)));
      }}
    >
      <SignInNotice problem={step.problem} />
      <p ref={lead} tabIndex={-1}>
        {asksCode ? m.second_proof_code() : m.second_proof_passkey()}
      </p>
      {asksCode ? (
        <TextField
          label={m.totp_code()}
          help={m.totp_code_help()}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
        />
      ) : null}
      <div className="tn-actions">
        <Button variant="primary" type="submit" isPending={step.isPending} pendingLabel={m.signing_in()}>
          {asksCode ? m.sign_in() : m.sign_in_by_passkey()}
        </Button>
        {asksCode && asksPasskey && isPasskeyPossible() ? (
          <Button onPress={() => void step.run(() => signInByPasskey(waiting))} isDisabled={step.isPending}>
            {m.sign_in_by_passkey()}
          </Button>
        ) : null}
        <Button variant="quiet" onPress={onBack} isDisabled={step.isPending}>
          {m.sign_in_from_start()}
        </Button>
      </div>
    </form>
  );
}
