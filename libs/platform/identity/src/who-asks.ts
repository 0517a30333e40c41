import type { Database } from '@tsunagari/database';
import type { Actor, Clock, Grant, PlainDate, Role, Scope } from '@tsunagari/kernel';
import { type HolderPlaces, accountSql, goodSql } from './holder-sql.js';
import { noteUse } from './note-use.js';
import { FIRST_PLEDGE_HASH } from './pledge/pledge-hash.js';
import { hashOf } from './secret.js';
import { IDLE_MINUTES, endOfSession } from './session-life.js';
import type { TokenScope } from './session.entity.js';

/** Who is behind a session or a token. */
export interface Asker {
  readonly actor: Actor & { readonly accountId: string };
  readonly by: 'session' | 'token';
  /** Null for sessions. */
  readonly scope: TokenScope | null;
  /** Whether the present secrecy pledge (秘密厳守の約束) has not been accepted yet: nothing else may be shown before. */
  readonly owesPledge: boolean;
  /** When the session ends unless it is used again; null for tokens. */
  readonly endsAt: Date | null;
}

interface HolderRow {
  readonly councilId: string;
  readonly accountId: string;
  readonly id: string;
  readonly scope: TokenScope | null;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  /** Text of an {@link AccountFacts}; null when the account may not sign in any more. */
  readonly account: string | null;
}

interface AccountFacts {
  readonly grants: readonly GrantRow[];
  readonly owesPledge: boolean;
  readonly standing: string;
  readonly newestPledge: string;
}

interface GrantRow {
  readonly role: Role;
  readonly scopeKind: Scope['kind'];
  readonly scopeId: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

const PLACES: HolderPlaces = { tokenHash: '$1', now: '$2', usedSince: '$3', day: '$4', firstPledge: '$5' };

/**
 * The account is read under the council of the holder: CASE claims that council before it reads, as the hash of the secret has
 * proved it. Should the order ever be another, nothing is read and nobody is let in.
 */
function holderSql(by: Asker['by']): string {
  const [scope, lastUsedAt] =
    by === 'session' ? ['null', 'coalesce(last_used_at, created_at)'] : ['scope', 'last_used_at'];
  return `select holder.*, case when set_config('app.council_id', holder."councilId"::text, true) <> '' and $3::timestamptz is not null
      then ${accountSql('holder."councilId"', 'holder."accountId"', PLACES)} end as account
    from (select council_id as "councilId", account_id as "accountId", id, ${scope} as scope, expires_at as "expiresAt",
      ${lastUsedAt} as "lastUsedAt" ${goodSql(by, PLACES)} offset 0) holder`;
}

const BY = { session: holderSql('session'), token: holderSql('token') } as const;

/**
 * The one who asks with the secret of a session or of an access token; null when it is unknown, has ended, was revoked, was not used for
 * {@link IDLE_MINUTES} (sessions), or its account is disabled. One statement, and another one now and then that notes the use; read anew
 * for each request, so that a change holds at the next one.
 */
export async function whoAsks(
  database: Database,
  secret: string,
  by: Asker['by'],
  clock: Clock,
): Promise<Asker | null> {
  return (await lookUp(database, secret, by, clock))?.asker ?? null;
}

/** One who asks, with what it takes to see later whether all of that still holds. */
export interface LookedUp {
  readonly asker: Asker;
  /** The mark of its account, the newest edition of the pledge, and the day on which it was looked up. */
  readonly standing: string;
  readonly newestPledge: string;
  readonly day: PlainDate;
  readonly lastUsedAt: Date | null;
}

/** The one who asks as {@link whoAsks} tells. */
export async function lookUp(
  database: Database,
  secret: string,
  by: Asker['by'],
  clock: Clock,
): Promise<LookedUp | null> {
  const { tokenHash, now, usedSince, day } = holderValues(secret, clock);
  const [holder] = await database
    .reader({ tokenHash })
    .rows<HolderRow>(BY[by], [tokenHash, now, usedSince, day, FIRST_PLEDGE_HASH], `who asks by ${by}`);
  if (!holder?.account) return null;
  const { councilId, accountId, id, scope, account } = holder;
  const { grants, owesPledge, standing, newestPledge } = JSON.parse(account) as AccountFacts;
  const before = holder.lastUsedAt === null ? null : new Date(holder.lastUsedAt);
  const lastUsedAt = await noteUse(database, { by, councilId, id, lastUsedAt: before }, clock.now());
  const expiresAt = new Date(holder.expiresAt);
  const asker = {
    actor: { councilId, accountId, grants: grants.map(grantOf) },
    by,
    scope,
    owesPledge,
    endsAt: by === 'session' ? endOfSession({ expiresAt, lastUsedAt: lastUsedAt ?? clock.now() }) : null,
  };
  return { asker, standing, newestPledge, day, lastUsedAt };
}

/** The values of the {@link HolderPlaces} at this moment, but for the pledge that never changes. */
export function holderValues(
  secret: string,
  clock: Clock,
): Readonly<Record<Exclude<keyof HolderPlaces, 'day' | 'firstPledge'>, string>> & { readonly day: PlainDate } {
  const now = clock.now();
  return {
    tokenHash: hashOf(secret),
    now: now.toISOString(),
    usedSince: new Date(now.getTime() - IDLE_MINUTES * 60_000).toISOString(),
    day: clock.today(),
  };
}

function grantOf({ role, scopeKind, scopeId, from, to }: GrantRow): Grant {
  return { role, scope: scopeOf(scopeKind, scopeId), period: { from, to } };
}

function scopeOf(kind: Scope['kind'], id: string | null): Scope {
  switch (kind) {
    case 'council':
      return { kind };
    case 'branch':
      return { kind, branchId: id ?? '' };
    case 'association':
      return { kind, associationId: id ?? '' };
    case 'pair':
      return { kind, pairId: id ?? '' };
  }
}
