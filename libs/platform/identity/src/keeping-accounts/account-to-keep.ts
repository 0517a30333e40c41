import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { Forbidden } from '@tsunagari/kernel';
import { Account } from '../account.entity.js';
import { canKeepAccounts } from '../account.policy.js';
import { AccountIsYours } from './keeping-accounts.errors.js';

/** @throws Forbidden for all but administrators of the council */
export function demandKeeper({ actor, clock }: CommandContext): void {
  if (!canKeepAccounts(actor, clock.today())) throw new Forbidden();
}

/** Somebody else's account, for change. @throws Forbidden, NotFound, VersionConflict, AccountIsYours */
export async function accountToKeep(context: CommandContext, seen: Seen): Promise<Account> {
  demandKeeper(context);
  const { manager, actor } = context;
  if (seen.id === actor.accountId) throw new AccountIsYours();
  return lockForChange(manager, Account, actor.councilId, seen);
}
