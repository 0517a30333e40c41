import type { Reader } from '@tsunagari/database';

/** An account as its owner and its administrators see it. */
export interface AccountView {
  readonly id: string;
  readonly version: number;
  readonly email: string;
  readonly displayName: string;
  /** When its present session or one before it began; null when it never signed in. */
  readonly lastSignInAt: string | null;
  /** Since when sign-in asks for a code; null while it does not. */
  readonly totpSince: string | null;
  /** Since when nothing is answered to it; null while it may sign in. */
  readonly disabledAt: string | null;
}

/** Columns of {@link AccountView} for account `a`. */
export const ACCOUNT_COLUMNS = `a.id, a.version, a.email, a.display_name as "displayName", a.disabled_at as "disabledAt",
  (select max(s.created_at) from session s where s.council_id = a.council_id and s.account_id = a.id) as "lastSignInAt",
  (select t.confirmed_at from account_totp t where t.council_id = a.council_id and t.id = a.id) as "totpSince"`;

/** Accounts by id, in any order. */
export async function accountsByIds(reader: Reader, ids: readonly string[]): Promise<AccountView[]> {
  return reader.rows<AccountView>(
    `select ${ACCOUNT_COLUMNS} from account a where a.council_id = (select claimed_council()) and a.id = any($1::uuid[])`,
    [ids],
  );
}
