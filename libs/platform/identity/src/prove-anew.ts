import type { CommandContext } from '@tsunagari/database';
import type { Account } from './account.entity.js';
import type { ProofUse } from './passkey/passkey-use.js';
import { type PasskeyProof, proveByPasskey } from './passkey/prove-by-passkey.js';
import { proveOneself } from './prove-oneself.js';
import { takeCode } from './second-factor/take-code.js';
import { CodeWrong } from './second-factor/totp.errors.js';

/** What shows again, in the middle of a session, that it is oneself. */
export interface Proof {
  readonly currentPassword: string;
  /** The present code of the authenticator app, for accounts that have set one up. */
  readonly code?: string | null;
}

/** 本人の確認: the password, and the code where an authenticator app is set up. @returns one's own account @throws Forbidden, NotFound, NoPassword, PasswordWrong, CodeWrong */
export async function proveAnew(context: CommandContext, { currentPassword, code }: Proof): Promise<Account> {
  const { account, key } = await proveOneself(context, currentPassword);
  if ((await takeCode(context, key.id, code ?? '')) === 'wrong') throw new CodeWrong();
  return account;
}

/** The same, or a passkey of the account: for what those must be able to do, too, who sign in without a password. */
export type AnyProof = Proof | PasskeyProof;

/** 本人の確認 in either way. @throws Forbidden, NotFound, NoPassword, PasswordWrong, CodeWrong, PasskeyRefused */
export async function proveInAnyWay(context: CommandContext, proof: AnyProof, use: ProofUse): Promise<void> {
  if ('assertion' in proof) await proveByPasskey(context, proof, use);
  else await proveAnew(context, proof);
}
