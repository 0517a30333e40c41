import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { Forbidden, NotFound } from '@tsunagari/kernel';
import { AccountCredential } from '../account-credential.entity.js';
import { Account, emailKeyOf } from '../account.entity.js';
import { canKeepAccounts } from '../account.policy.js';
import { ResetOfOneself } from './account-link.errors.js';
import { type NewLink, newLink } from './new-link.js';

/** Who cannot sign in any more. */
export interface CreateResetLink {
  readonly email: string;
  /** Also take the authenticator app and the passkeys away when the link is used, because they are lost. */
  readonly clearsSecondProofs: boolean;
}

/**
 * Makes a link with which the owner of an account sets another password within 24 hours; for one who was invited and never set any, a new
 * invitation of seven days. The link is shown once, to be handed over. @throws Forbidden, NotFound, ResetOfOneself
 */
export async function createResetLink(context: CommandContext, input: CreateResetLink): Promise<NewLink> {
  const { manager, actor, clock } = context;
  const { councilId } = actor;
  if (!canKeepAccounts(actor, clock.today())) throw new Forbidden();
  const account = await manager.findOneBy(Account, { councilId, emailKey: emailKeyOf(input.email) });
  if (!account || account.disabledAt !== null) throw new NotFound('Account', input.email, ['email']);
  if (account.id === actor.accountId) throw new ResetOfOneself();
  const hasPassword = await manager.existsBy(AccountCredential, { councilId, id: account.id });
  const link = await newLink(context, {
    accountId: account.id,
    kind: hasPassword ? 'reset' : 'invitation',
    clearsSecondProofs: input.clearsSecondProofs,
  });
  await recordAudit(context, {
    action: 'account.create-link',
    subjectType: 'Account',
    subjectId: account.id,
    details: { kind: link.kind, clearsSecondProofs: input.clearsSecondProofs },
  });
  return link;
}
