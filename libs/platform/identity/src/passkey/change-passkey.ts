import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { NotFound, refuseProblems } from '@tsunagari/kernel';
import { type Proof, proveAnew } from '../prove-anew.js';
import { ownKey } from '../prove-oneself.js';
import { passkeyNameProblems } from './passkey-name.js';
import { Passkey } from './passkey.entities.js';

/** Gives one of one's own passkeys another name; returns its id. @throws Forbidden, InvalidInput, NotFound */
export async function renamePasskey(
  context: CommandContext,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<string> {
  const { councilId, id: accountId } = ownKey(context.actor);
  refuseProblems(passkeyNameProblems(name));
  const { affected } = await context.manager.update(Passkey, { councilId, accountId, id }, { name: name.trim() });
  if (affected !== 1) throw new NotFound('Passkey', id);
  await recordAudit(context, { action: 'account.rename-passkey', subjectType: 'Passkey', subjectId: id });
  return id;
}

/** Takes one of one's own passkeys away, with the password as proof, and the code of an authenticator app; returns the account's id. @throws Forbidden, NotFound, PasswordWrong, CodeWrong */
export async function removePasskey(
  context: CommandContext,
  { id, ...proof }: Proof & { readonly id: string },
): Promise<string> {
  await proveAnew(context, proof);
  const key = ownKey(context.actor);
  const { affected } = await context.manager.delete(Passkey, { councilId: key.councilId, accountId: key.id, id });
  if (affected !== 1) throw new NotFound('Passkey', id);
  await recordAudit(context, { action: 'account.remove-passkey', subjectType: 'Passkey', subjectId: id });
  return key.id;
}
