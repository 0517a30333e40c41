import {
  type ObjectMapping,
  ascending,
  column,
  connection,
  descending,
  literal,
  many,
  one,
  sql,
  table,
} from '@tsunagari/compiled-reads';
import { FIRST_PLEDGE } from '@tsunagari/identity';
import { today } from './as-of.js';
import { onlyFor } from './role-class.js';
import { PAGE, given, globalId } from './row-parts.js';

/** Everyone who may sign in. */
export const accounts = connection({
  ...onlyFor('keepsAccounts'),
  page: PAGE,
  join: () => sql`true`,
  orderBy: (row) => [ascending(row.column('display_name'), 'text'), ascending(row.column('id'), 'uuid')],
});

/** Tokens that can be used now: one's own, and everybody's for those who keep accounts. */
export const accessTokens = many({
  join: (parent, row, _, asker) => sql`${row.column('account_id')} = ${parent.column('id')}
    and (${parent.column('id')} = ${asker.fact('accountId', 'uuid')} or ${asker.fact('keepsAccounts', 'boolean')})
    and ${row.column('revoked_at')} is null and ${row.column('expires_at')} > ${asker.fact('now', 'timestamptz')}`,
  orderBy: (row) => [descending(row.column('created_at'), 'timestamptz'), ascending(row.column('id'), 'uuid')],
  usually: 1,
});

/** アクセストークン */
export const accessToken: ObjectMapping = {
  kind: 'object',
  table: table('public.access_token'),
  fields: {
    id: globalId('AccessToken'),
    name: given('name', 'text'),
    scope: given('scope', 'text'),
    createdAt: given('created_at', 'timestamptz'),
    expiresAt: given('expires_at', 'timestamptz'),
    lastUsedAt: column('last_used_at', 'timestamptz'),
  },
};

/** The edition that a council has before it writes one of its own. */
const FIRST = sql`select 1 as edition, ${literal(FIRST_PLEDGE)} as "text", null::date as in_force_from`;

/** Every edition of the secrecy pledge, the latest first. */
export const secrecyPledges = many({
  ...onlyFor('keepsAccounts'),
  from: () => sql`(select p.edition, p.text, p.in_force_from from public.secrecy_pledge as p
    union all select f.* from (${FIRST}) as f where not exists (select 1 from public.secrecy_pledge))`,
  join: () => sql`true`,
  orderBy: (row) => [descending(row.column('edition'), 'int')],
  usually: 2,
});

/** The edition that is asked for today: the highest in force, else the first of all councils. */
export const presentPledge = one({
  from: (_, __, asker) => sql`(select o.edition, o.text, o.in_force_from from (
    select p.edition, p.text, p.in_force_from, 1 as "turn" from public.secrecy_pledge as p
      where p.in_force_from is null or p.in_force_from <= ${today(asker)}
    union all select f.*, 2 from (${FIRST}) as f) as o order by o."turn", o.edition desc limit 1)`,
  join: () => sql`true`,
});

/** One edition, with what the asker has promised. */
export const secrecyPledge: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: {
    edition: given('edition', 'int'),
    text: given('text', 'text'),
    inForceFrom: column('in_force_from', 'date'),
    acceptedAt: {
      kind: 'value',
      read: (row, _, asker) => sql`(select x.accepted_at from public.pledge_acceptance as x
        where x.account_id = ${asker.fact('accountId', 'uuid')} and x.edition = ${row.column('edition')})`,
      type: 'timestamptz',
      notNull: false,
    },
  },
};
