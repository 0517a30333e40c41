import { recordAudit } from '@tsunagari/audit';
import { type CommandContext, lockForChange } from '@tsunagari/database';
import { Forbidden, refuseProblems } from '@tsunagari/kernel';
import { Account } from './account.entity.js';
import { accountProblems } from './insert-account.js';

/** Changes the name by which others see one's own account. @throws InvalidInput, NotFound, VersionConflict */
export async function reviseMyAccount(
  context: CommandContext,
  input: { readonly version: number; readonly displayName: string },
): Promise<string> {
  const { manager, actor } = context;
  if (actor.accountId === null) throw new Forbidden();
  refuseProblems(accountProblems({ displayName: input.displayName }));
  const account = await lockForChange(manager, Account, actor.councilId, {
    id: actor.accountId,
    version: input.version,
  });
  account.displayName = input.displayName.trim();
  await manager.save(account);
  await recordAudit(context, { action: 'account.revise', subjectType: 'Account', subjectId: account.id });
  return account.id;
}
