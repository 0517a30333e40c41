import { Notice } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../../paraglide/messages.js';
import type { SignInProblem } from './sign-in.js';

const TEXTS: Readonly<Record<SignInProblem, () => string>> = {
  SIGN_IN_FAILED: m.sign_in_failed,
  SIGN_IN_THROTTLED: m.sign_in_throttled,
  CODE_WRONG: m.code_wrong,
  PASSKEY_REFUSED: m.passkey_refused,
  PASSKEY_CANCELLED: m.passkey_cancelled,
  OIDC_UNREACHABLE: m.oidc_unreachable,
  OIDC_CANCELLED: m.oidc_cancelled,
  OIDC_REFUSED: m.oidc_refused,
  OIDC_UNKNOWN: m.oidc_unknown,
  UNREACHABLE: m.offline_title,
};

/** Why one is not signed in yet, and what to do. */
export function SignInNotice({ problem }: { readonly problem: SignInProblem | null }): ReactElement | null {
  return problem === null ? null : <Notice tone="danger" title={TEXTS[problem]()} />;
}
