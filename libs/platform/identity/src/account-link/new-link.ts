import type { CommandContext } from '@tsunagari/database';
import { newId } from '@tsunagari/kernel';
import { IsNull } from 'typeorm';
import { newSecret } from '../secret.js';
import { AccountLink, type LinkKind } from './account-link.entity.js';

/** Hours for which a link holds: an invitation a week, a reset a day. */
const HOURS: Readonly<Record<LinkKind, number>> = { invitation: 7 * 24, reset: 24 };

/** A link as it is handed over, shown once. */
export interface NewLink {
  /** The account whose password it sets. */
  readonly accountId: string;
  readonly kind: LinkKind;
  /** The secret of the link; only its hash is kept. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Makes a link for an account; earlier ones of the account end. */
export async function newLink(
  { manager, actor: { councilId }, clock }: CommandContext,
  { accountId, kind, clearsSecondProofs }: Pick<AccountLink, 'accountId' | 'kind' | 'clearsSecondProofs'>,
): Promise<NewLink> {
  const { token, hash: tokenHash } = newSecret();
  const expiresAt = new Date(clock.now().getTime() + HOURS[kind] * 3_600_000);
  await manager.update(AccountLink, { councilId, accountId, endedAt: IsNull() }, { endedAt: clock.now() });
  const id = newId(clock);
  await manager.insert(AccountLink, {
    councilId,
    id,
    accountId,
    kind,
    tokenHash,
    clearsSecondProofs,
    expiresAt,
    endedAt: null,
  });
  return { accountId, kind, token, expiresAt };
}
