import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { Forbidden, type Grant, refuseProblems } from '@tsunagari/kernel';
import { canKeepAccounts } from '../account.policy.js';
import { accountProblems, insertAccount } from '../insert-account.js';
import { type NewLink, newLink } from './new-link.js';
import { grantProblems } from './role-scope.js';

/** Whom to invite, for which role. */
export interface InvitePerson {
  readonly email: string;
  readonly displayName: string;
  readonly grant: Grant;
}

/**
 * Makes an account without a password and a link with which its owner sets one within seven days. The link is shown once, to be handed
 * over. @throws Forbidden, InvalidInput, EmailTaken
 */
export async function invitePerson(
  context: CommandContext,
  { email, displayName, grant }: InvitePerson,
): Promise<NewLink> {
  if (!canKeepAccounts(context.actor, context.clock.today())) throw new Forbidden();
  refuseProblems([...accountProblems({ email, displayName }), ...grantProblems(grant)]);
  const accountId = await insertAccount(context, { email, displayName, grants: [grant] });
  const link = await newLink(context, { accountId, kind: 'invitation', clearsSecondProofs: false });
  await recordAudit(context, {
    action: 'account.invite',
    subjectType: 'Account',
    subjectId: accountId,
    details: { roles: [grant.role] },
  });
  return link;
}
