import type { SignInProblem, WaitingSignIn } from './sign-in.js';

/** The organisation's own provider for sign-in; its name is null when nobody has given it one. */
export interface SignInProvider {
  readonly name: string | null;
}

/** Whether one may sign in through a provider; without an answer there is none. */
export async function providerOffered(): Promise<SignInProvider | null> {
  const response = await fetch('/auth/ways').catch(() => null);
  if (response?.ok !== true) return null;
  const { oidc = null } = (await response.json()) as { oidc?: SignInProvider | null };
  return oidc;
}

/** Where signing in through the provider begins; afterwards one is led to `next`. */
export function providerAddress(next: string): string {
  return `/auth/oidc/start?${new URLSearchParams({ next }).toString()}`;
}

const PROBLEMS = ['OIDC_UNREACHABLE', 'OIDC_CANCELLED', 'OIDC_REFUSED', 'OIDC_UNKNOWN', 'SIGN_IN_THROTTLED'] as const;

/** Why one comes back from the provider without being signed in, as the address says it; null for what nobody says. */
export function problemFromProvider(said: string | undefined): SignInProblem | null {
  return PROBLEMS.find((problem) => problem === said) ?? null;
}

/** A sign-in that was right at the provider and waits for a second proof, as the part of the address after `#` says it. */
export function waitingFromProvider(hash: string): WaitingSignIn | null {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const challenge = said.get('waiting');
  const ways = (said.get('ways') ?? '').split(',').filter((way) => way === 'totp' || way === 'passkey');
  return challenge !== null && /^[\w-]{1,100}$/.test(challenge) && ways.length > 0 ? { challenge, ways } : null;
}
