import { type Database, inUnitOfWork } from '@tsunagari/database';
import { type Clock, newId } from '@tsunagari/kernel';
import { NOBODYS_COUNCIL } from '../passkey/passkey.entities.js';
import { hashOf, newSecret } from '../secret.js';
import { ProviderSignIn } from './provider.entities.js';

/** How long one may take at the provider: time to find the password there, and a telephone. */
export const PROVIDER_MINUTES = 10;

/** A sign-in that is at the provider. */
export interface BegunSignIn {
  /** Page of the product to go to afterwards: `/people`. */
  readonly next: string;
  /** Whether one must sign in there anew, whatever is open there. */
  readonly asksAnew: boolean;
  readonly begunAt: Date;
}

/** Begins a sign-in through the provider. @returns the secret for the cookie of this browser; those that have ended are removed */
export async function beginProviderSignIn(
  database: Database,
  { next, asksAnew }: Omit<BegunSignIn, 'begunAt'>,
  clock: Clock,
): Promise<string> {
  const { token, hash } = newSecret();
  await inUnitOfWork(database, { councilId: NOBODYS_COUNCIL }, async ({ manager }) => {
    await manager.query(`delete from provider_sign_in where council_id = $1 and expires_at <= $2`, [
      NOBODYS_COUNCIL,
      clock.now(),
    ]);
    await manager.insert(ProviderSignIn, {
      councilId: NOBODYS_COUNCIL,
      id: newId(clock),
      tokenHash: hash,
      next,
      asksAnew,
      expiresAt: new Date(clock.now().getTime() + PROVIDER_MINUTES * 60_000),
    });
  });
  return token;
}

/** Takes a sign-in away, so that it comes back once; null when there is none with this secret, or it took too long. */
export function takeProviderSignIn(database: Database, secret: string, clock: Clock): Promise<BegunSignIn | null> {
  return inUnitOfWork(database, { councilId: NOBODYS_COUNCIL }, async ({ manager }) => {
    const [[taken]] = await manager.query<[{ next: string; asksAnew: boolean; expiresAt: Date }[], number]>(
      `delete from provider_sign_in where council_id = $1 and token_hash = $2 and expires_at > $3
       returning next, asks_anew as "asksAnew", expires_at as "expiresAt"`,
      [NOBODYS_COUNCIL, hashOf(secret), clock.now()],
    );
    if (!taken) return null;
    const { next, asksAnew, expiresAt } = taken;
    return { next, asksAnew, begunAt: new Date(expiresAt.getTime() - PROVIDER_MINUTES * 60_000) };
  });
}
