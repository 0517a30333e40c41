import { recordAudit } from '@tsunagari/audit';
import type { CommandContext, Seen } from '@tsunagari/database';
import { endAccess } from '../end-access.js';
import { accountToKeep } from './account-to-keep.js';

/**
 * アカウントを使えなくする: nothing is answered to it from the next request on. Its sessions, waiting sign-ins, links and access tokens end; its
 * roles and what it did stay. @throws Forbidden, NotFound, VersionConflict, AccountIsYours
 */
export async function disableAccount(context: CommandContext, seen: Seen): Promise<string> {
  const { manager, clock } = context;
  const account = await accountToKeep(context, seen);
  account.disabledAt ??= clock.now();
  await manager.save(account);
  await endAccess(context, account.id);
  await recordAudit(context, { action: 'account.disable', subjectType: 'Account', subjectId: account.id });
  return account.id;
}

/** The account may sign in again, with the password and the roles that it has. @throws Forbidden, NotFound, VersionConflict, AccountIsYours */
export async function enableAccount(context: CommandContext, seen: Seen): Promise<string> {
  const account = await accountToKeep(context, seen);
  account.disabledAt = null;
  await context.manager.save(account);
  await recordAudit(context, { action: 'account.enable', subjectType: 'Account', subjectId: account.id });
  return account.id;
}
