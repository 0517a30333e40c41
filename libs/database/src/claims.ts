/**
 * What the database may believe about the one who asks, for the length of one statement or one transaction.
 * Row-level security reads nothing else: without a council claim every tenant table is empty.
 */
export interface Claims {
  /** The council (社協) whose rows may be seen or written. */
  readonly councilId?: string;
  /** The account that acts; it is written into each row version as `recorded_by`. */
  readonly accountId?: string;
  /** SHA-256 of a session or access token, in hex: lets sign-in find this one session before a council is known. */
  readonly tokenHash?: string;
  /** Normalised e-mail address of a sign-in: lets it find the accounts of that address before a council is known. */
  readonly signInEmail?: string;
}

/** No one: sees no row of any council. */
export const NO_CLAIMS: Claims = {};

/**
 * The SELECT list that sets every claim, absent ones to the empty string, so that nothing of an earlier request
 * on the same connection can be believed. `first` is the number of the first SQL parameter to use.
 */
export function claimsSql(claims: Claims, first: number): { sql: string; values: string[] } {
  const settings: readonly (readonly [string, string | undefined])[] = [
    ['app.council_id', claims.councilId],
    ['app.account_id', claims.accountId],
    ['app.token_hash', claims.tokenHash],
    ['app.sign_in_email', claims.signInEmail],
  ];
  return {
    sql: settings.map(([name], index) => `set_config('${name}', $${first + index}, true)`).join(', '),
    values: settings.map(([, value]) => value ?? ''),
  };
}
