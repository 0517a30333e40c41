import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { NotFound } from '@tsunagari/kernel';
import { type Proof, proveAnew } from '../prove-anew.js';
import { ownKey, proveOneself } from '../prove-oneself.js';
import { newTotpSecret, stepOfCode, totpUri } from './one-time-code.js';
import { AccountTotp } from './totp.entities.js';
import { CodeWrong, TotpInUse } from './totp.errors.js';
import { totpPlace } from './totp-place.js';

/** What an authenticator app needs; shown once. */
export interface StartedTotp {
  /** For typing: Base32. */
  readonly secret: string;
  /** For a QR code: `otpauth://totp/…`. */
  readonly uri: string;
}

/**
 * Begins to set up one's own authenticator app, with the password as proof. It is asked for only after {@link confirmTotp}.
 * @throws Forbidden, NotFound, PasswordWrong, TotpInUse
 */
export async function startTotp(
  context: CommandContext,
  { currentPassword, issuer }: { readonly currentPassword: string; readonly issuer: string },
): Promise<StartedTotp> {
  const { manager, sealer, clock } = context;
  const { account, key } = await proveOneself(context, currentPassword);
  const present = await manager.findOneBy(AccountTotp, key);
  if (present?.confirmedAt) throw new TotpInUse();
  const secret = newTotpSecret();
  await manager.save(AccountTotp, {
    ...key,
    secretSealed: sealer.seal(secret, totpPlace(key.councilId, key.id)),
    startedAt: clock.now(),
    confirmedAt: null,
    lastStep: 0,
  });
  await recordAudit(context, { action: 'account.start-totp', subjectType: 'Account', subjectId: key.id });
  return { secret, uri: totpUri(secret, account.email, issuer) };
}

/** Shows by a first code that the app is set up; from now on sign-in asks for one. @throws Forbidden, NotFound, TotpInUse, CodeWrong */
export async function confirmTotp(context: CommandContext, { code }: { readonly code: string }): Promise<string> {
  const { manager, actor, sealer, clock } = context;
  const key = ownKey(actor);
  const totp = await manager.findOne(AccountTotp, { where: key, lock: { mode: 'pessimistic_write' } });
  if (!totp) throw new NotFound('AccountTotp', key.id, []);
  if (totp.confirmedAt) throw new TotpInUse();
  const secret = sealer.open(totp.secretSealed, totpPlace(key.councilId, key.id));
  const lastStep = stepOfCode(secret, code, clock.now(), 0);
  if (lastStep === null) throw new CodeWrong();
  await manager.update(AccountTotp, key, { confirmedAt: clock.now(), lastStep });
  await recordAudit(context, { action: 'account.confirm-totp', subjectType: 'Account', subjectId: key.id });
  return key.id;
}

/**
 * Takes one's own authenticator app away, with the password and its code as proof; who has lost it asks for a reset link.
 * @throws Forbidden, NotFound, PasswordWrong, CodeWrong
 */
export async function removeTotp(context: CommandContext, proof: Proof): Promise<string> {
  await proveAnew(context, proof);
  const key = ownKey(context.actor);
  await context.manager.delete(AccountTotp, key);
  await recordAudit(context, { action: 'account.remove-totp', subjectType: 'Account', subjectId: key.id });
  return key.id;
}
