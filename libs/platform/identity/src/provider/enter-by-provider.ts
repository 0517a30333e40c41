import { recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Database, type Reader, inUnitOfWork } from '@tsunagari/database';
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
  /** The organisation's domain for which Google keeps the identity (claim `hd`); null when the provider tells none. */
  readonly hostedDomain: string | null;
  /** When that was, to the second, by the provider's clock; null where it is not asked for the time. */
  readonly signedInAt: Date | null;
}

/** Whom the provider may speak for at a first link: an installation may hold other councils, a provider may know other organisations. */
export interface TrustedOrganisation {
  /** Domain of its e-mail addresses, in lower case: `mihon-shakyo.example`. */
  readonly domain: string;
  readonly councilCode: string;
}

interface Found {
  readonly councilId: string;
  readonly accountId: string;
  readonly isLinked: boolean;
}

/**
 * Begins a session for one whom the provider knows, or lets the sign-in wait for the second proof of an account that has set one up. The
 * account is that which is linked to this identity. At the first time it is the one enabled account of the verified e-mail address, if the
 * address is of the trusted organisation, the account of its council, and linked to nobody else; it is linked then, and the trail tells it.
 * Accounts are never made. LEFT_SINCE where the account has signed out here since the sign-in there, which is then no sign of who sits at
 * the computer now. Null for whatever else.
 */
export async function enterByProvider(
  database: Database,
  identity: ProvenIdentity,
  trusted: TrustedOrganisation,
  clock: Clock,
  correlationId: string,
): Promise<SignedIn | Challenged | 'LEFT_SINCE' | null> {
  const found = (await linkedAccount(database, identity)) ?? (await accountOfEmail(database, identity, trusted));
  if (!found) return null;
  const { councilId, accountId, isLinked } = found;
  return inUnitOfWork(database, { councilId, accountId }, async ({ manager, reader, sealer }) => {
    const context = { actor: { councilId, accountId, grants: [] }, manager, reader, sealer, clock, correlationId };
    if (!(await isEnabled(context, accountId))) return null;
    if (!isLinked && !(await isCouncil(reader, trusted.councilCode))) return null;
    if (await hasLeftSince(context, accountId, identity.signedInAt)) return 'LEFT_SINCE';
    if (!isLinked && !(await link(context, accountId, identity))) return null;
    const ways = await secondWaysOf(context, accountId);
    return ways.length > 0 ? challenge(context, accountId, ways) : beginSession(context, accountId, 'provider');
  });
}

/** Whether a session of the account was ended – by a sign-out, a new password, an administrator – after this second. */
async function hasLeftSince(
  { manager, actor: { councilId } }: CommandContext,
  accountId: string,
  signedInAt: Date | null,
): Promise<boolean> {
  if (signedInAt === null) return false;
  const [found] = await manager.query<{ left: boolean }[]>(
    `select exists (select from session where council_id = $1 and account_id = $2 and date_trunc('second', revoked_at) > $3) as left`,
    [councilId, accountId, signedInAt],
  );
  return found?.left === true;
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
  identity: ProvenIdentity,
  { domain }: TrustedOrganisation,
): Promise<Found | undefined> {
  const email = addressWithin(identity, domain);
  if (email === null) return undefined;
  const rows = await database
    .reader({ signInEmail: emailKeyOf(email) })
    .rows<{ councilId: string; accountId: string }>(
      `select council_id as "councilId", id as "accountId" from account where disabled_at is null`,
    );
  const [only] = rows;
  return only && rows.length === 1 ? { ...only, isLinked: false } : undefined;
}

const GOOGLE = 'https://accounts.google.com';

/**
 * The verified address, if it is of the domain. Visible ASCII alone: what the provider takes for another domain or mailbox (full-width
 * letters, the Kelvin sign) must not become this one when addresses are compared. Google verifies addresses of any domain for anybody, so
 * that there the organisation itself must keep the identity.
 */
function addressWithin(identity: ProvenIdentity, domain: string): string | null {
  const { issuer, email, isEmailVerified, hostedDomain } = identity;
  if (email === null || !isEmailVerified || !/^[\x21-\x7e]+$/.test(email)) return null;
  if (issuer === GOOGLE && hostedDomain !== domain) return null;
  return email.toLowerCase().endsWith(`@${domain}`) ? email : null;
}

/** Whether the reader's own council has this code. */
async function isCouncil(reader: Reader, code: string): Promise<boolean> {
  const sql = 'select 1 from council c where c.council_id = (select claimed_council()) and c.code = $1';
  return (await reader.rows(sql, [code])).length > 0;
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
