import { recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Database, inUnitOfWork } from '@tsunagari/database';
import { type Clock, newId } from '@tsunagari/kernel';
import { emailKeyOf } from '../account.entity.js';
import { type SignedIn, beginSession } from '../begin-session.js';
import { isEnabled } from '../is-enabled.js';
import { hashOf } from '../secret.js';
import { type Challenged, challenge, secondWaysOf } from '../second-factor/second-proof.js';

/** Who has signed in at the provider, as it has signed. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Null when the provider does not tell it. */
  readonly email: string | null;
  /** Whether the provider says that the address was seen to belong to this one. */
  readonly isEmailVerified: boolean;
}

interface Found {
  readonly councilId: string;
  readonly accountId: string;
  readonly isLinked: boolean;
}

/**
 * Begins a session for one whom the provider knows, or lets the sign-in wait for the second proof of an account that has set one up. The
 * account is that which is linked to this identity. At the first time it is the one enabled account of the verified e-mail address, if it
 * is linked to nobody else; it is linked then, and the trail tells it. Accounts are never made. Null for whatever else.
 */
export async function enterByProvider(
  database: Database,
  identity: ProvenIdentity,
  clock: Clock,
  correlationId: string,
): Promise<SignedIn | Challenged | null> {
  const found = (await linkedAccount(database, identity)) ?? (await accountOfEmail(database, identity));
  if (!found) return null;
  const { councilId, accountId, isLinked } = found;
  return inUnitOfWork(database, { councilId, accountId }, async ({ manager, reader, sealer }) => {
    const context = { actor: { councilId, accountId, grants: [] }, manager, reader, sealer, clock, correlationId };
    if (!(await isEnabled(context, accountId))) return null;
    if (!isLinked && !(await link(context, accountId, identity))) return null;
    const ways = await secondWaysOf(context, accountId);
    return ways.length > 0 ? challenge(context, accountId, ways) : beginSession(context, accountId, 'provider');
  });
}

async function linkedAccount(database: Database, identity: ProvenIdentity): Promise<Found | undefined> {
  const tokenHash = subjectHash(identity);
  const [row] = await database
    .reader({ tokenHash })
    .rows<{ councilId: string; accountId: string }>(
      `select council_id as "councilId", account_id as "accountId" from account_identity where subject_hash = $1 order by council_id`,
      [tokenHash],
    );
  return row && { ...row, isLinked: true };
}

/** Someone with accounts in two councils is not guessed: neither is taken. */
async function accountOfEmail(
  database: Database,
  { email, isEmailVerified }: ProvenIdentity,
): Promise<Found | undefined> {
  if (email === null || !isEmailVerified) return undefined;
  const rows = await database
    .reader({ signInEmail: emailKeyOf(email) })
    .rows<{ councilId: string; accountId: string }>(
      `select council_id as "councilId", id as "accountId" from account where disabled_at is null`,
    );
  const [only] = rows;
  return only && rows.length === 1 ? { ...only, isLinked: false } : undefined;
}

/** @returns whether it was linked; an account has one identity, and an identity one account */
async function link(
  context: CommandContext,
  accountId: string,
  identity: Pick<ProvenIdentity, 'issuer' | 'subject'>,
): Promise<boolean> {
  const { manager, actor, clock } = context;
  const { issuer, subject } = identity;
  const rows = await manager.query<unknown[]>(
    `insert into account_identity (council_id, id, account_id, issuer, subject, subject_hash, linked_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
    [actor.councilId, newId(clock), accountId, issuer, subject, subjectHash(identity), clock.now()],
  );
  if (rows.length === 0) return false;
  await recordAudit(context, {
    action: 'account.link-identity',
    subjectType: 'Account',
    subjectId: accountId,
    details: { issuer },
  });
  return true;
}

function subjectHash({ issuer, subject }: Pick<ProvenIdentity, 'issuer' | 'subject'>): string {
  return hashOf(JSON.stringify([issuer, subject]));
}
