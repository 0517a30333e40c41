import { recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { type Grant, NotFound, type PlainDate, refuseProblems } from '@tsunagari/kernel';
import { grantProblems } from '../account-link/role-scope.js';
import { Account } from '../account.entity.js';
import { grantRow } from '../insert-account.js';
import { RoleGrant } from '../role-grant.entity.js';
import { demandKeeper } from './account-to-keep.js';
import { AccountIsYours, RoleEndWrong } from './keeping-accounts.errors.js';

/** Gives somebody else a role for a term. @throws Forbidden, InvalidInput, NotFound, AccountIsYours */
export async function giveRole(
  context: CommandContext,
  { accountId, grant }: { readonly accountId: string; readonly grant: Grant },
): Promise<string> {
  demandKeeper(context);
  const { manager, actor } = context;
  refuseProblems(grantProblems(grant));
  if (accountId === actor.accountId) throw new AccountIsYours();
  if (!(await manager.existsBy(Account, { councilId: actor.councilId, id: accountId })))
    throw new NotFound('Account', accountId, ['accountId']);
  await manager.insert(RoleGrant, grantRow(context, accountId, grant));
  await recordAudit(context, {
    action: 'account.give-role',
    subjectType: 'Account',
    subjectId: accountId,
    details: { role: grant.role },
  });
  return accountId;
}

/** Ends a role on a day, the first one without it; today at the earliest. @throws Forbidden, NotFound, VersionConflict, AccountIsYours, RoleEndWrong */
export async function endRole(
  context: CommandContext,
  { on, ...seen }: Seen & { readonly on: PlainDate },
): Promise<string> {
  demandKeeper(context);
  const { manager, actor, clock } = context;
  const role = await lockForChange(manager, RoleGrant, actor.councilId, seen);
  if (role.accountId === actor.accountId) throw new AccountIsYours();
  if (on < clock.today() || on <= role.validFrom || (role.validTo !== null && role.validTo <= on))
    throw new RoleEndWrong();
  role.validTo = on;
  await manager.save(role);
  await recordAudit(context, {
    action: 'account.end-role',
    subjectType: 'Account',
    subjectId: role.accountId,
    details: { role: role.role },
  });
  return role.accountId;
}
