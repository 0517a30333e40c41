import type { Reader } from '@tsunagari/database';
import type { TokenScope } from '../session.entity.js';

/** An access token as its owner and administrators see it; its secret is nowhere. */
export interface AccessTokenView {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** When it was last used, to the hour; null when it never was. */
  readonly lastUsedAt: string | null;
}

/** The tokens of accounts that can be used at an instant, the newest first. */
export function accessTokensOf(reader: Reader, accountIds: readonly string[], now: Date): Promise<AccessTokenView[]> {
  return reader.rows<AccessTokenView>(
    `select t.id, t.account_id as "accountId", t.name, t.scope, t.created_at as "createdAt", t.expires_at as "expiresAt",
       t.last_used_at as "lastUsedAt"
     from access_token t
     where t.account_id = any($1::uuid[]) and t.revoked_at is null and t.expires_at > $2::timestamptz
     order by t.created_at desc, t.id`,
    [accountIds, now.toISOString()],
  );
}
