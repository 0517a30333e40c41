import { PasswordField, TextField } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../../paraglide/messages.js';

/** What shows again that it is oneself. */
export interface ProofDraft {
  readonly currentPassword: string;
  readonly code: string;
}

export const NO_PROOF: ProofDraft = { currentPassword: '', code: '' };

/** 本人の確認: the password, and the code of those who have set up an authenticator app. */
export function ProofFields({
  proof,
  onChange,
  errorAt,
  asksCode = true,
}: {
  readonly proof: ProofDraft;
  readonly onChange: (proof: ProofDraft) => void;
  readonly errorAt: (...path: string[]) => string | null;
  /** False where no authenticator app can be set up yet. */
  readonly asksCode?: boolean;
}): ReactElement {
  return (
    <>
      <PasswordField
        label={m.current_password()}
        autoComplete="current-password"
        showLabel={m.show()}
        hideLabel={m.hide()}
        value={proof.currentPassword}
        onChange={(currentPassword) => onChange({ ...proof, currentPassword })}
        error={errorAt('currentPassword')}
      />
      {asksCode ? (
        <TextField
          label={m.proof_code()}
          help={m.proof_code_help()}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={proof.code}
          onChange={(code) => onChange({ ...proof, code })}
          error={errorAt('code')}
        />
      ) : null}
    </>
  );
}
