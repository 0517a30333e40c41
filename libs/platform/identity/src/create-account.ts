import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { Forbidden, refuseProblems } from '@tsunagari/kernel';
import { AccountCredential } from './account-credential.entity.js';
import { canKeepAccounts } from './account.policy.js';
import { type NewAccount, accountProblems, insertAccount } from './insert-account.js';
import { hashPassword, passwordProblems } from './password.js';

/** A new account. */
export interface CreateAccount extends NewAccount {
  readonly password: string;
}

/** Creates an account with its password and roles; returns its id. @throws Forbidden, InvalidInput, EmailTaken */
export async function createAccount(context: CommandContext, input: CreateAccount): Promise<string> {
  const { manager, actor, clock } = context;
  if (!canKeepAccounts(actor, clock.today())) throw new Forbidden();
  refuseProblems([...accountProblems(input), ...passwordProblems(input.password, input.email, ['password'])]);
  const id = await insertAccount(context, input);
  const { councilId } = actor;
  await manager.insert(AccountCredential, { councilId, id, passwordHash: await hashPassword(input.password) });
  await recordAudit(context, {
    action: 'account.create',
    subjectType: 'Account',
    subjectId: id,
    details: { roles: input.grants.map(({ role }) => role) },
  });
  return id;
}
