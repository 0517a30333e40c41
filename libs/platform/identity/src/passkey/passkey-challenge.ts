import { newId, type Clock } from '@tsunagari/kernel';
import type { EntityManager } from 'typeorm';
import { hashOf, newSecret } from '../secret.js';
import { challengeIn } from './relying-party.js';
import type { PasskeyUse } from './passkey-use.js';
import { PasskeyChallenge } from './passkey.entities.js';

/** How long a question waits for its answer: time to find the telephone. */
const MINUTES = 5;

/** Whose question it is: an account that adds a passkey or proves itself, or nobody yet; and what for. */
interface Asked {
  readonly councilId: string;
  readonly accountId: string | null;
  readonly askedFor: PasskeyUse;
}

/** Keeps a new question and returns it; those of the council that have ended are removed. */
export async function askPasskey(manager: EntityManager, asked: Asked, clock: Clock): Promise<string> {
  const { token, hash } = newSecret();
  await manager.query(`delete from passkey_challenge where council_id = $1 and expires_at <= $2`, [
    asked.councilId,
    clock.now(),
  ]);
  await manager.insert(PasskeyChallenge, {
    ...asked,
    id: newId(clock),
    tokenHash: hash,
    expiresAt: new Date(clock.now().getTime() + MINUTES * 60_000),
  });
  return token;
}

/** Takes the question of an answer away, so that it is answered once; null when it was not asked, not of this one, not for this, or too long ago. */
export async function takeChallenge(
  manager: EntityManager,
  { councilId, accountId, askedFor }: Asked,
  clientData: string,
  clock: Clock,
): Promise<string | null> {
  const challenge = challengeIn(clientData);
  if (challenge === null) return null;
  const taken = await manager
    .createQueryBuilder()
    .delete()
    .from(PasskeyChallenge)
    .where('council_id = :councilId and account_id is not distinct from :accountId', { councilId, accountId })
    .andWhere('asked_for = :askedFor and token_hash = :tokenHash and expires_at > :now', {
      askedFor,
      tokenHash: hashOf(challenge),
      now: clock.now(),
    })
    .execute();
  return taken.affected === 1 ? challenge : null;
}
