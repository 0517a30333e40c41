import type { Database } from '@tsunagari/database';
import type { Actor, Clock, Grant, PlainDate, Role, Scope } from '@tsunagari/kernel';
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
  /** Null when the account may not sign in any more. */
  readonly account: { readonly grants: readonly GrantRow[]; readonly owesPledge: boolean } | null;
}

interface GrantRow {
  readonly role: Role;
  readonly scopeKind: Scope['kind'];
  readonly scopeId: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** Whether account `a` has not accepted the edition of the pledge that is in force on day $4; $5 is the first edition of all councils. */
const OWES_PLEDGE = `not exists (
    select from pledge_acceptance x where x.council_id = a.council_id and x.account_id = a.id and x.text_hash = coalesce((
      select p.text_hash from secrecy_pledge p where p.council_id = a.council_id and coalesce(p.in_force_from <= $4::date, true)
      order by p.edition desc limit 1), $5))`;

/**
 * The account, read under the council of the holder: CASE claims that council before it reads, as the hash of the secret has
 * proved it. Should the order ever be another, nothing is read and nobody is let in.
 */
const ACCOUNT = `case when set_config('app.council_id', holder."councilId"::text, true) <> '' then (
    select json_build_object('owesPledge', ${OWES_PLEDGE}, 'grants',
      (select coalesce(json_agg(json_build_object('role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id,
        'from', g.valid_from, 'to', g.valid_to) order by g.valid_from, g.id), '[]')
      from role_grant g where g.council_id = a.council_id and g.account_id = a.id))
    from account a where a.council_id = holder."councilId" and a.id = holder."accountId" and a.disabled_at is null) end`;

/** $3 is the instant after which a session must have been used; a token may rest. */
const BY = {
  session: holderSql('session', 'null', 'coalesce(last_used_at, created_at) > $3::timestamptz'),
  token: holderSql('access_token', 'scope', '$3::timestamptz is not null'),
} as const;

function holderSql(table: string, scope: string, isAwake: string): string {
  return `select holder.*, ${ACCOUNT} as account from (
      select council_id as "councilId", account_id as "accountId", id, ${scope} as scope, expires_at as "expiresAt",
        ${table === 'session' ? 'coalesce(last_used_at, created_at)' : 'last_used_at'} as "lastUsedAt"
      from ${table} where token_hash = $1 and expires_at > $2 and revoked_at is null and ${isAwake} offset 0) holder`;
}

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
  const tokenHash = hashOf(secret);
  const now = clock.now();
  const [holder] = await database
    .reader({ tokenHash })
    .rows<HolderRow>(
      BY[by],
      [
        tokenHash,
        now.toISOString(),
        new Date(now.getTime() - IDLE_MINUTES * 60_000).toISOString(),
        clock.today(),
        FIRST_PLEDGE_HASH,
      ],
      `who asks by ${by}`,
    );
  if (!holder?.account) return null;
  const { councilId, accountId, id, scope, account } = holder;
  const before = holder.lastUsedAt === null ? null : new Date(holder.lastUsedAt);
  const lastUsedAt = await noteUse(database, { by, councilId, id, lastUsedAt: before }, now);
  const expiresAt = new Date(holder.expiresAt);
  return {
    actor: { councilId, accountId, grants: account.grants.map(grantOf) },
    by,
    scope,
    owesPledge: account.owesPledge,
    endsAt: by === 'session' ? endOfSession({ expiresAt, lastUsedAt: lastUsedAt ?? now }) : null,
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
