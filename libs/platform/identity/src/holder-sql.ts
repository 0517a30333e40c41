/** What the statements about the holder of a session or a token are asked with. */
export interface HolderPlaces {
  /** SHA-256 of the secret. */
  readonly tokenHash: string;
  readonly now: string;
  /** The instant after which a session must have been used; a token may rest. */
  readonly usedSince: string;
  /** The business day. */
  readonly day: string;
  /** Hash of the first edition of the pledge, which all councils share. */
  readonly firstPledge: string;
}

/** The mark that is another after anything has changed about the account that {@link accountSql} reads; null for one that is not in sight. */
export function standingSql(councilId: string, accountId: string): string {
  return `(select m.mark from account_standing m where m.council_id = ${councilId} and m.id = ${accountId})`;
}

/** The hash of the newest edition of the pledge, whether or not it is in force; empty where there is none. Editions are only ever added. */
export function newestPledgeSql(councilId: string): string {
  return `coalesce((select e.text_hash from secrecy_pledge e where e.council_id = ${councilId} order by e.edition desc limit 1), '')`;
}

/**
 * The account of a holder as text of JSON: its grants, whether it owes the pledge, and where it stands; null when it may not sign in any
 * more. Read under the council of the holder. What it reads must change what {@link standingSql} or {@link newestPledgeSql} tell.
 */
export function accountSql(
  councilId: string,
  accountId: string,
  { day, firstPledge }: Pick<HolderPlaces, 'day' | 'firstPledge'>,
): string {
  return `(select json_build_object('owesPledge', not exists (
      select from pledge_acceptance x where x.council_id = a.council_id and x.account_id = a.id and x.text_hash = coalesce((
        select p.text_hash from secrecy_pledge p where p.council_id = a.council_id and coalesce(p.in_force_from <= ${day}::date, true)
        order by p.edition desc limit 1), ${firstPledge})),
      'grants', (select coalesce(json_agg(json_build_object('role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id,
        'from', g.valid_from, 'to', g.valid_to) order by g.valid_from, g.id), '[]')
      from role_grant g where g.council_id = a.council_id and g.account_id = a.id),
      'standing', ${standingSql('a.council_id', 'a.id')}, 'newestPledge', ${newestPledgeSql('a.council_id')})::text
    from account a where a.council_id = ${councilId} and a.id = ${accountId} and a.disabled_at is null)`;
}

/** The rows of a session or token that is good for its holder. */
export function goodSql(
  by: 'session' | 'token',
  { tokenHash, now, usedSince }: Pick<HolderPlaces, 'tokenHash' | 'now' | 'usedSince'>,
): string {
  const isAwake = by === 'session' ? ` and coalesce(last_used_at, created_at) > ${usedSince}::timestamptz` : '';
  const table = by === 'session' ? 'session' : 'access_token';
  return `from ${table} where token_hash = ${tokenHash} and expires_at > ${now}::timestamptz and revoked_at is null${isAwake}`;
}
