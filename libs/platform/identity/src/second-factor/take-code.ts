import type { CommandContext } from '@tsunagari/database';
import { stepOfCode } from './one-time-code.js';
import { AccountTotp } from './totp.entities.js';
import { totpPlace } from './totp-place.js';

/** Checks a code of an account's authenticator app and takes it, so that it is good once; `none` when no app is set up. */
export async function takeCode(
  { manager, sealer, clock, actor: { councilId } }: CommandContext,
  accountId: string,
  code: string,
): Promise<'right' | 'wrong' | 'none'> {
  const key = { councilId, id: accountId };
  const totp = await manager.findOne(AccountTotp, { where: key, lock: { mode: 'pessimistic_write' } });
  if (!totp?.confirmedAt) return 'none';
  const secret = sealer.open(totp.secretSealed, totpPlace(councilId, accountId));
  const lastStep = stepOfCode(secret, code, clock.now(), totp.lastStep);
  if (lastStep === null) return 'wrong';
  await manager.update(AccountTotp, key, { lastStep });
  return 'right';
}
