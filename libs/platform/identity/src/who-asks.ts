import { type Database, type Reader } from '@tsunagari/database';
import { type Actor, type Clock, type Grant, type PlainDate, type Role, type Scope } from '@tsunagari/kernel';
import { hashOf } from './secret.js';
import type { TokenScope } from './session.entity.js';

/** Who is behind a session or a token. */
export interface Asker {
  readonly actor: Actor & { readonly accountId: string };
  readonly by: 'session' | 'token';
  /** Null for sessions. */
  readonly scope: TokenScope | null;
}

interface Holder {
  readonly councilId: string;
  readonly accountId: string;
  readonly scope: TokenScope | null;
}

interface GrantRow {
  readonly role: Role;
  readonly scopeKind: Scope['kind'];
  readonly scopeId: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** The one who asks with the secret of a session or of an access token; null when it is unknown, has ended, was revoked, or its account is disabled. Read anew for each request, so that a change holds at the next one. */
export async function whoAsks(
  database: Database,
  secret: string,
  by: Asker['by'],
  clock: Clock,
): Promise<Asker | null> {
  const holder = await holderOf(database.reader({ tokenHash: hashOf(secret) }), by, clock);
  if (holder === null) return null;
  const grants = await grantsOf(database.reader({ councilId: holder.councilId }), holder.accountId);
  if (grants === null) return null;
  const { councilId, accountId, scope } = holder;
  return { actor: { councilId, accountId, grants }, by, scope };
}

async function holderOf(reader: Reader, by: Asker['by'], clock: Clock): Promise<Holder | null> {
  const table = by === 'session' ? 'session' : 'access_token';
  const scope = by === 'session' ? 'null' : 'scope';
  const [holder] = await reader.rows<Holder>(
    `select council_id as "councilId", account_id as "accountId", ${scope} as scope from ${table} where expires_at > $1 and revoked_at is null`,
    [clock.now().toISOString()],
  );
  return holder ?? null;
}

async function grantsOf(reader: Reader, accountId: string): Promise<Grant[] | null> {
  const [account] = await reader.rows<{ grants: GrantRow[] }>(
    `select (select coalesce(json_agg(json_build_object('role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id, 'from', g.valid_from, 'to', g.valid_to)
       order by g.valid_from, g.id), '[]') from role_grant g where g.council_id = a.council_id and g.account_id = a.id) as grants
     from account a where a.id = $1 and a.disabled_at is null`,
    [accountId],
  );
  return (
    account?.grants.map(({ role, scopeKind, scopeId, from, to }) => ({
      role,
      scope: scopeOf(scopeKind, scopeId),
      period: { from, to },
    })) ?? null
  );
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
