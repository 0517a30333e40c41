import { useState } from 'react';
import type { SignInProblem, SignInResult, WaitingSignIn } from './sign-in.js';

/** One step of signing in: what is wrong with the last attempt, and whether one runs. */
export interface SignInStep {
  readonly problem: SignInProblem | null;
  readonly isPending: boolean;
  run(attempt: () => Promise<SignInResult>): Promise<void>;
}

/** Runs attempts to sign in one after another and tells what became of them. */
export function useSignInStep(
  onSignedIn: () => void,
  onWaiting: (waiting: WaitingSignIn) => void = () => undefined,
): SignInStep {
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const [isPending, setPending] = useState(false);
  const run = async (attempt: () => Promise<SignInResult>): Promise<void> => {
    setPending(true);
    const found = await attempt().catch(() => 'UNREACHABLE' as const);
    setPending(false);
    if (found === 'SIGNED_IN') return onSignedIn();
    if (typeof found === 'object') return onWaiting(found);
    setProblem(found);
  };
  return { problem, isPending, run };
}
