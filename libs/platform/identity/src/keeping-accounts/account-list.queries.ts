import { type Connection, type PageRequest, type Reader, readPage } from '@tsunagari/database';
import type { PlainDate, Role, Scope } from '@tsunagari/kernel';
import { ACCOUNT_COLUMNS, type AccountView } from '../account.queries.js';

/** A role of an account as administrators keep it. */
export interface AccountRoleView {
  readonly id: string;
  readonly version: number;
  readonly accountId: string;
  readonly role: Role;
  readonly scopeKind: Scope['kind'];
  readonly scopeId: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** Every account of the council, by name. Only for those who keep accounts. */
export function listAccounts(reader: Reader, page: PageRequest): Promise<Connection<AccountView>> {
  const orderBy = [
    { sql: 'a.display_name', type: 'text' },
    { sql: 'a.id', type: 'uuid' },
  ] as const;
  return readPage(reader, { select: ACCOUNT_COLUMNS, from: 'account a', where: [], values: [], orderBy }, page);
}

/** Roles of accounts, the latest first. */
export function rolesOfAccounts(reader: Reader, accountIds: readonly string[]): Promise<AccountRoleView[]> {
  return reader.rows(
    `select g.id, g.version, g.account_id as "accountId", g.role, g.scope_kind as "scopeKind", g.scope_id as "scopeId",
       g.valid_from as "from", g.valid_to as "to"
     from role_grant g where g.council_id = (select claimed_council()) and g.account_id = any($1::uuid[]) order by g.valid_from desc, g.id`,
    [accountIds],
  );
}
