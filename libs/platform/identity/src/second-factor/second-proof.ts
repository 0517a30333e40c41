import type { CommandContext } from '@tsunagari/database';
import { newId } from '@tsunagari/kernel';
import { newSecret } from '../secret.js';
import { SignInChallenge } from './totp.entities.js';

/** How long a sign-in waits for its second proof. */
const MINUTES = 5;
/** Proofs that may be tried before one must begin again with the password. */
export const MOST_ATTEMPTS = 5;

/** What an account may show besides its password: a code of an authenticator app, or a passkey. */
export type SecondWay = 'totp' | 'passkey';

/** A sign-in that waits for a second proof: the text by which it is known, shown once, and the proofs that it takes. */
export interface Challenged {
  readonly token: null;
  readonly challenge: string;
  readonly ways: readonly SecondWay[];
}

/** What an account has set up besides its password; nothing is asked of one that has nothing. */
export async function secondWaysOf(
  { manager, actor: { councilId } }: CommandContext,
  accountId: string,
): Promise<SecondWay[]> {
  const [found] = await manager.query<{ totp: boolean; passkey: boolean }[]>(
    `select exists (select from account_totp where council_id = $1 and id = $2 and confirmed_at is not null) as totp,
       exists (select from passkey where council_id = $1 and account_id = $2) as passkey`,
    [councilId, accountId],
  );
  return [...(found?.totp ? ['totp' as const] : []), ...(found?.passkey ? ['passkey' as const] : [])];
}

/** Lets a sign-in wait for its second proof. Earlier ones of the account that have ended are removed. */
export async function challenge(
  { manager, actor, clock }: CommandContext,
  accountId: string,
  ways: readonly SecondWay[],
): Promise<Challenged> {
  const { councilId } = actor;
  const { token, hash } = newSecret();
  await manager.query(
    `delete from sign_in_challenge where council_id = $1 and account_id = $2 and (expires_at < $3 or answered_at is not null)`,
    [councilId, accountId, clock.now()],
  );
  await manager.insert(SignInChallenge, {
    councilId,
    id: newId(clock),
    accountId,
    tokenHash: hash,
    expiresAt: new Date(clock.now().getTime() + MINUTES * 60_000),
    attempts: 0,
    answeredAt: null,
  });
  return { token: null, challenge: token, ways };
}
