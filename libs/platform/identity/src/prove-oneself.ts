import type { CommandContext } from '@tsunagari/database';
import { Forbidden, NotFound } from '@tsunagari/kernel';
import { AccountCredential } from './account-credential.entity.js';
import { Account } from './account.entity.js';
import { NoPassword, PasswordWrong } from './identity.errors.js';
import { isPassword } from './password.js';

/** The key of one's own account. @throws Forbidden for the system, which has none */
export function ownKey({ councilId, accountId }: CommandContext['actor']): { councilId: string; id: string } {
  if (accountId === null) throw new Forbidden();
  return { councilId, id: accountId };
}

/** One's own account, with the password as proof that it is not just an unattended screen. @throws Forbidden, NotFound, NoPassword, PasswordWrong */
export async function proveOneself(
  { manager, actor }: CommandContext,
  password: string,
): Promise<{ account: Account; key: { councilId: string; id: string } }> {
  const key = ownKey(actor);
  const account = await manager.findOneBy(Account, key);
  if (!account) throw new NotFound('Account', key.id, []);
  const credential = await manager.findOneBy(AccountCredential, key);
  if (!credential) throw new NoPassword();
  if (!(await isPassword(credential.passwordHash, password))) throw new PasswordWrong();
  return { account, key };
}
