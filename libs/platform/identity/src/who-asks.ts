import type { Database } from '@tsunagari/database';
import type { Actor, Clock, Grant, PlainDate, Role, Scope } from '@tsunagari/kernel';
import { hashOf } from './secret.js';
import type { TokenScope } from './session.entity.js';

/** Who is behind a session or a token. */
export interface Asker {
  readonly actor: Actor & { readonly accountId: string };
  readonly by: 'session' | 'token';
  /** Null for sessions. */
  readonly scope: TokenScope | null;
}

interface HolderRow {
  readonly councilId: string;
  readonly accountId: string;
  readonly scope: TokenScope | null;
  /** Null when the account may not sign in any more. */
  readonly grants: readonly GrantRow[] | null;
}

interface GrantRow {
  readonly role: Role;
  readonly scopeKind: Scope['kind'];
  readonly scopeId: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/**
 * The account's grants, read under the council of the holder: CASE claims that council before it reads, as the hash of the secret has
 * proved it. Should the order ever be another, nothing is read and nobody is let in.
 */
const GRANTS = `case when set_config('app.council_id', holder."councilId"::text, true) <> '' then (
    select (select coalesce(json_agg(json_build_object('role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id,
        'from', g.valid_from, 'to', g.valid_to) order by g.valid_from, g.id), '[]')
      from role_grant g where g.council_id = a.council_id and g.account_id = a.id)
    from account a where a.council_id = holder."councilId" and a.id = holder."accountId" and a.disabled_at is null) end`;

const BY_SESSION = holderSql('session', 'null');
const BY_TOKEN = holderSql('access_token', 'scope');

function holderSql(table: string, scope: string): string {
  return `select holder.*, ${GRANTS} as grants from (
      select council_id as "councilId", account_id as "accountId", ${scope} as scope
      from ${table} where token_hash = $1 and expires_at > $2 and revoked_at is null offset 0) holder`;
}

/**
 * The one who asks with the secret of a session or of an access token; null when it is unknown, has ended, was revoked, or its account
 * is disabled. One statement; read anew for each request, so that a change holds at the next one.
 */
export async function whoAsks(
  database: Database,
  secret: string,
  by: Asker['by'],
  clock: Clock,
): Promise<Asker | null> {
  const tokenHash = hashOf(secret);
  const [holder] = await database
    .reader({ tokenHash })
    .rows<HolderRow>(by === 'session' ? BY_SESSION : BY_TOKEN, [tokenHash, clock.now().toISOString()]);
  if (!holder?.grants) return null;
  const { councilId, accountId, scope, grants } = holder;
  return { actor: { councilId, accountId, grants: grants.map(grantOf) }, by, scope };
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
