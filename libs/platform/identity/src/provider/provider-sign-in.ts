import { type Database, inUnitOfWork } from '@tsunagari/database';
import { type Clock, newId } from '@tsunagari/kernel';
import { NOBODYS_COUNCIL } from '../passkey/passkey.entities.js';
import { hashOf, newSecret } from '../secret.js';
import { ProviderSignIn } from './provider.entities.js';

/** How long one may take at the provider: time to find the password there, and a telephone. */
export const PROVIDER_MINUTES = 10;

/** Begins a sign-in through the provider. @returns the secret for the cookie of this browser; those that have ended are removed */
export async function beginProviderSignIn(database: Database, next: string, clock: Clock): Promise<string> {
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
      expiresAt: new Date(clock.now().getTime() + PROVIDER_MINUTES * 60_000),
    });
  });
  return token;
}

/** Takes a sign-in away, so that it comes back once; null when there is none with this secret, or it took too long. */
export function takeProviderSignIn(database: Database, secret: string, clock: Clock): Promise<{ next: string } | null> {
  return inUnitOfWork(database, { councilId: NOBODYS_COUNCIL }, async ({ manager }) => {
    const [rows] = await manager.query<[{ next: string }[], number]>(
      `delete from provider_sign_in where council_id = $1 and token_hash = $2 and expires_at > $3 returning next`,
      [NOBODYS_COUNCIL, hashOf(secret), clock.now()],
    );
    return rows[0] ?? null;
  });
}
