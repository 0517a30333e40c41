import type { CommandContext } from '@tsunagari/database';
import type { Account } from './account.entity.js';
import { proveOneself } from './prove-oneself.js';
import { takeCode } from './second-factor/take-code.js';
import { CodeWrong } from './second-factor/totp.errors.js';

/** What shows again, in the middle of a session, that it is oneself. */
export interface Proof {
  readonly currentPassword: string;
  /** The present code of the authenticator app, for accounts that have set one up. */
  readonly code?: string | null;
}

/** 本人の確認: the password, and the code where an authenticator app is set up. @returns one's own account @throws Forbidden, NotFound, PasswordWrong, CodeWrong */
export async function proveAnew(context: CommandContext, { currentPassword, code }: Proof): Promise<Account> {
  const { account, key } = await proveOneself(context, currentPassword);
  if ((await takeCode(context, key.id, code ?? '')) === 'wrong') throw new CodeWrong();
  return account;
}
