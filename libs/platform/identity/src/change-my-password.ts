import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { Forbidden, NotFound, refuseProblems } from '@tsunagari/kernel';
import { AccountCredential } from './account-credential.entity.js';
import { Account } from './account.entity.js';
import { endAccess } from './end-access.js';
import { PasswordWrong } from './identity.errors.js';
import { hashPassword, isPassword, passwordProblems } from './password.js';

/** A new password, with the present one as proof. */
export interface ChangeMyPassword {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** Changes one's own password and ends every session, access token and link of the account, also the present session: sign in again with the new password. @throws InvalidInput, PasswordWrong, NotFound */
export async function changeMyPassword(context: CommandContext, input: ChangeMyPassword): Promise<string> {
  const { manager, actor, clock } = context;
  const { councilId, accountId } = actor;
  if (accountId === null) throw new Forbidden();
  const account = await manager.findOneBy(Account, { councilId, id: accountId });
  const credential = await manager.findOne(AccountCredential, {
    where: { councilId, id: accountId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!account || !credential) throw new NotFound('Account', accountId, []);
  if (!(await isPassword(credential.passwordHash, input.currentPassword))) throw new PasswordWrong();
  refuseProblems(passwordProblems(input.newPassword, account.email, ['newPassword']));
  const key = { councilId, id: accountId };
  await manager.update(AccountCredential, key, {
    passwordHash: await hashPassword(input.newPassword),
    changedAt: clock.now(),
  });
  await endAccess(context, accountId);
  await recordAudit(context, { action: 'account.change-password', subjectType: 'Account', subjectId: accountId });
  return accountId;
}
