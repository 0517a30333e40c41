import type { Reader } from '@tsunagari/database';

/** A passkey as its owner sees it. */
export interface PasskeyView {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly createdAt: string;
  /** When it last let someone in; null when it never did. */
  readonly lastUsedAt: string | null;
}

const COLUMNS = `p.id, p.account_id as "accountId", p.name, p.created_at as "createdAt", p.last_used_at as "lastUsedAt"`;

/** The passkeys of an account, oldest first. */
export async function passkeysOf(reader: Reader, accountId: string): Promise<PasskeyView[]> {
  return reader.rows<PasskeyView>(
    `select ${COLUMNS} from passkey p where p.council_id = (select claimed_council()) and p.account_id = $1 order by p.created_at, p.id`,
    [accountId],
  );
}

/** Passkeys by id, in any order. */
export async function passkeysByIds(reader: Reader, ids: readonly string[]): Promise<PasskeyView[]> {
  return reader.rows<PasskeyView>(
    `select ${COLUMNS} from passkey p where p.council_id = (select claimed_council()) and p.id = any($1::uuid[])`,
    [ids],
  );
}
