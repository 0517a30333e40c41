import {
  type ObjectMapping,
  ascending,
  column,
  descending,
  expression,
  many,
  one,
  sql,
  table,
} from '@tsunagari/compiled-reads';
import { associationsAsOf, branchToday, branchesAsOf, today } from './as-of.js';
import { accessTokens, presentPledge } from './account-lists.mapping.js';
import { ownCouncil } from './council.mapping.js';
import { factField, given, globalId, inSameRow, sameCouncil, version } from './row-parts.js';

export const viewer = inSameRow;

/** The one who asks. */
export const viewerObject: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: {
    account: one({ join: (_, row, __, asker) => sql`${row.column('id')} = ${asker.fact('accountId', 'uuid')}` }),
    council: ownCouncil,
    grants: many({
      from: (_, __, asker) => sql`(select g.role, g."from", g."to", g.council_id, g.branch_id, g.place
        from rows from (jsonb_to_recordset(${asker.fact('grants', 'jsonb')})
          as (role text, "from" date, "to" date, council_id uuid, branch_id uuid))
        with ordinality as g (role, "from", "to", council_id, branch_id, place))`,
      join: () => sql`true`,
      orderBy: (row) => [ascending(row.column('place'), 'bigint')],
      usually: 2,
    }),
    abilities: inSameRow,
    pledge: presentPledge,
  },
};

export const viewerAbilities: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: {
    openBranch: factField('keepsRegister'),
    registerAssociation: factField('keepsRegister'),
    registerPartner: factField('keepsRegister'),
    invitePerson: factField('keepsAccounts'),
    readTrail: factField('readsTrail'),
  },
};

/** A role of the one who asks. */
export const roleGrant: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: { role: column('role', 'text'), from: column('from', 'date'), to: column('to', 'date'), branch: branchToday },
};

/** An account, as far as row-level security shows it: here one's own. */
export const account: ObjectMapping = {
  kind: 'object',
  table: table('public.account'),
  fields: {
    id: globalId('Account'),
    version,
    email: given('email', 'text'),
    displayName: given('display_name', 'text'),
    disabledAt: column('disabled_at', 'timestamptz'),
    lastSignInAt: expression(
      'timestamptz',
      (row) => sql`(select max(s.created_at) from public.session as s
        where s.council_id = ${row.column('council_id')} and s.account_id = ${row.column('id')})`,
    ),
    totpSince: expression(
      'timestamptz',
      (row) => sql`(select t.confirmed_at from public.account_totp as t
        where t.council_id = ${row.column('council_id')} and t.id = ${row.column('id')})`,
    ),
    accessTokens,
    passkeys: many({
      join: (parent, row) => sql`${row.column('account_id')} = ${parent.column('id')} and ${sameCouncil(row, parent)}`,
      orderBy: (row) => [ascending(row.column('created_at'), 'timestamptz'), ascending(row.column('id'), 'uuid')],
      usually: 2,
    }),
    roles: many({
      join: (parent, row) => sql`${row.column('account_id')} = ${parent.column('id')} and ${sameCouncil(row, parent)}`,
      orderBy: (row) => [descending(row.column('valid_from'), 'date'), ascending(row.column('id'), 'uuid')],
      usually: 2,
    }),
  },
};

/** A passkey of one's account. */
export const passkey: ObjectMapping = {
  kind: 'object',
  table: table('public.passkey'),
  fields: {
    id: globalId('Passkey'),
    name: given('name', 'text'),
    createdAt: given('created_at', 'timestamptz'),
    lastUsedAt: column('last_used_at', 'timestamptz'),
  },
};

/** 役割 with its term. */
export const accountRole: ObjectMapping = {
  kind: 'object',
  table: table('public.role_grant'),
  fields: {
    id: globalId('AccountRole'),
    version,
    role: given('role', 'text'),
    from: given('valid_from', 'date'),
    to: column('valid_to', 'date'),
    isCurrent: expression('boolean', (row, _, asker) => {
      const [from, to] = [row.column('valid_from'), row.column('valid_to')];
      return sql`${from} <= ${today(asker)} and (${to} is null or ${today(asker)} < ${to})`;
    }),
    branch: one({
      from: (_, __, asker) => branchesAsOf(today(asker)),
      join: (parent, row) =>
        sql`${row.column('id')} = ${parent.column('scope_id')} and ${parent.column('scope_kind')} = 'branch'`,
    }),
    association: one({
      from: (_, __, asker) => associationsAsOf(today(asker)),
      join: (parent, row) =>
        sql`${row.column('id')} = ${parent.column('scope_id')} and ${parent.column('scope_kind')} = 'association'`,
    }),
  },
};
