import {
  type Asker,
  type ObjectMapping,
  Row,
  Sql,
  allOf,
  ascending,
  column,
  connection,
  descending,
  expression,
  many,
  one,
  sql,
  table,
} from '@tsunagari/compiled-reads';
import { EXPIRING_DAYS } from '@tsunagari/people';
import { associationToday, branchToday, today } from '../as-of.js';
import { ListFilter } from '../list-filter.js';
import { aboutPerson } from '../looks.js';
import { idAsked } from '../node-id.js';
import { PAGE, SOURCED, given, globalId, inSameRow, sameCouncil, version } from '../row-parts.js';
import { holder, keepsHolder } from './role-term.mapping.js';
import { roleWord } from './role-word.js';
import { personSearch } from './search.js';
import { inSight } from './sight.js';

const HOLDER = new Row('p');
/** Days ahead within which the first day without a commission is called near. */
const SOON = new Sql([String(EXPIRING_DAYS + 1)]);

/** Commissions with the key of the person's reading, of those people whom the condition lets through. */
function commissionsOf(person: Sql): Sql {
  return sql`(select r.*, p.kana_key as "holder_key" from public.commission as r
    join public.person as p on p.council_id = r.council_id and p.id = r.person_id where ${person})`;
}

const isRenewed = (row: Row) =>
  sql`exists (select 1 from public.commission as n where n.council_id = ${row.column('council_id')} and n.renews_id = ${row.column('id')})`;

function state(row: Row, asker: Asker): Sql {
  const [from, to, ended] = [row.column('valid_from'), row.column('valid_to'), row.column('ended_on')];
  return sql`case when ${ended} is not null and ${ended} <= ${today(asker)} then 'ENDED'
    when ${to} <= ${today(asker)} then 'EXPIRED' when ${from} > ${today(asker)} then 'UPCOMING'
    when ${to} <= ${today(asker)} + ${SOON} and not ${isRenewed(row)} then 'EXPIRING' else 'CURRENT' end`;
}

export const commissions = connection({
  page: PAGE,
  from: (_, __, asker) => commissionsOf(inSight(HOLDER, asker)),
  join: (_, row, args, asker) => {
    const filter = new ListFilter(args)
      .whereId('branchId', 'Branch', (id) => sql`${row.column('branch_id')} = ${id}`)
      .where('role', 'text', (role) => sql`${row.column('role')} = ${role}`)
      .where('state', 'text', (wanted) => sql`${state(row, asker)} = ${wanted}`)
      .where(
        'expiringWithinDays',
        'int',
        (days) => sql`${row.column('ended_on')} is null and not ${isRenewed(row)}
          and ${row.column('valid_to')} <= ${today(asker)} + greatest(0, least(3660, ${days})) + 1`,
      );
    return allOf([...filter.conditions, ...personSearch(args, row.column('person_id'))]);
  },
  orderBy: (row, args) => {
    const byKana = [ascending(row.column('holder_key'), 'text'), ascending(row.column('id'), 'uuid')];
    return args.choice('orderBy') === 'KANA' ? byKana : [ascending(row.column('valid_to'), 'date'), ...byKana];
  },
});

export const commissionById = one({
  from: (_, __, asker) => commissionsOf(inSight(HOLDER, asker)),
  join: (_, row, args) => sql`${row.column('id')} = ${idAsked(args, 'Commission')}`,
});

export const commissionsOfPerson = many({
  from: () => commissionsOf(sql`true`),
  join: (parent, row) => sql`${row.column('person_id')} = ${parent.column('id')} and ${sameCouncil(row, parent)}`,
  orderBy: (row) => [descending(row.column('valid_from'), 'date'), ascending(row.column('id'), 'uuid')],
  usually: 1,
});

/** 委嘱 */
export const commission: ObjectMapping = {
  kind: 'object',
  table: table('public.commission'),
  noted: aboutPerson((row) => row.column('person_id')),
  fields: {
    ...SOURCED,
    id: globalId('Commission'),
    version,
    role: given('role', 'text'),
    label: expression('text', roleWord),
    from: given('valid_from', 'date'),
    to: given('valid_to', 'date'),
    recommendedBy: column('recommended_by', 'text'),
    documentNo: column('document_no', 'text'),
    pledgeVersion: column('pledge_version', 'text'),
    issuedOn: column('issued_on', 'date'),
    endedOn: column('ended_on', 'date'),
    endReason: column('end_reason', 'text'),
    state: expression('text', (row, _, asker) => state(row, asker)),
    person: holder,
    branch: branchToday,
    association: associationToday,
    parties: many({
      join: (parent, row) =>
        sql`${row.column('commission_id')} = ${parent.column('id')} and ${sameCouncil(row, parent)}`,
      orderBy: (row) => [ascending(row.column('position'), 'int')],
      usually: 2,
    }),
    abilities: inSameRow,
  },
};

/** 委嘱者 */
export const commissionParty: ObjectMapping = {
  kind: 'object',
  table: table('public.commission_party'),
  fields: {
    position: given('position', 'int'),
    organisationKind: given('organisation_kind', 'text'),
    organisationName: given('organisation_name', 'text'),
    signatoryTitle: given('signatory_title', 'text'),
    signatoryName: column('signatory_name', 'text'),
  },
};

const keeps = (row: Row, asker: Asker) => sql`${keepsHolder(row, asker)} and ${row.column('ended_on')} is null`;

export const commissionAbilities: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: {
    renew: expression('boolean', (row, _, asker) => sql`${keeps(row, asker)} and not ${isRenewed(row)}`),
    end: expression('boolean', (row, _, asker) => sql`${keeps(row, asker)} and ${state(row, asker)} <> 'EXPIRED'`),
  },
};
