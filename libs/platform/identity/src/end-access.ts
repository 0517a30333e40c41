import type { CommandContext } from '@tsunagari/database';
import { IsNull } from 'typeorm';
import { AccountLink } from './account-link/account-link.entity.js';
import { SignInChallenge } from './second-factor/totp.entities.js';
import { AccessToken, Session } from './session.entity.js';

/** Ends whatever stands on the password of an account: every session and access token, every sign-in that waits, every link that sets another one. */
export async function endAccess({ manager, actor, clock }: CommandContext, accountId: string): Promise<void> {
  const { councilId } = actor;
  const now = clock.now();
  await manager.update(Session, { councilId, accountId, revokedAt: IsNull() }, { revokedAt: now });
  await manager.update(AccessToken, { councilId, accountId, revokedAt: IsNull() }, { revokedAt: now });
  await manager.delete(SignInChallenge, { councilId, accountId });
  await manager.update(AccountLink, { councilId, accountId, endedAt: IsNull() }, { endedAt: now });
}
