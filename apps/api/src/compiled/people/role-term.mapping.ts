import {
  type Asker,
  type ObjectMapping,
  Row,
  type Sql,
  allOf,
  ascending,
  column,
  connection,
  descending,
  expression,
  many,
  one,
  sql,
} from '@tsunagari/compiled-reads';
import { associationToday, branchToday, holdsOn, today } from '../as-of.js';
import { ListFilter } from '../list-filter.js';
import { aboutPerson } from '../looks.js';
import { PAGE, SOURCED, given, globalId, inSameRow, sameCouncil, version } from '../row-parts.js';
import { roleWord } from './role-word.js';
import { personSearch } from './search.js';
import { inSight, keepsPeopleOf, keepsPerson } from './sight.js';

const HOLDER = new Row('p');

/** Terms as of a day, each with the key of its holder's reading; of people in sight alone where that is not known. */
export function termsAsOf(day: Sql, holder: Sql): Sql {
  return sql`(select r.*, p.kana_key as "holder_key", ${day} as "as_of" from public.role_term as r
    join public.person as p on p.council_id = r.council_id and p.id = r.person_id where ${holder})`;
}

const isCurrent = (row: Row) => holdsOn(row, row.column('as_of'));

export const roleTerms = connection({
  page: PAGE,
  from: (_, args, asker) => termsAsOf(new ListFilter(args).day(today(asker)), inSight(HOLDER, asker)),
  join: (_, row, args) => {
    const filter = new ListFilter(args)
      .unlessNull('current', (wanted) => (wanted ? isCurrent(row) : sql`not ${isCurrent(row)}`))
      .whereId('branchId', 'Branch', (id) => sql`${row.column('branch_id')} = ${id}`)
      .whereId('associationId', 'Association', (id) => sql`${row.column('association_id')} = ${id}`)
      .whereId('partnerId', 'PartnerOrganisation', (id) => sql`${row.column('partner_id')} = ${id}`)
      .where('role', 'text', (role) => sql`${row.column('role')} = ${role}`)
      .where('endingBefore', 'date', (day) => sql`${row.column('valid_to')} < ${day}`);
    return allOf([...filter.conditions, ...personSearch(args, row.column('person_id'))]);
  },
  orderBy: (row) => [
    ascending(row.column('role'), 'text'),
    ascending(row.column('holder_key'), 'text'),
    ascending(row.column('id'), 'uuid'),
  ],
});

export const roleTermsOfPerson = many({
  from: (_, __, asker) => termsAsOf(today(asker), sql`true`),
  join: (parent, row, args) =>
    allOf([
      sql`${row.column('person_id')} = ${parent.column('id')}`,
      sameCouncil(row, parent),
      ...(args.when('past too', (values) => values['includePast'] === true) ? [] : [isCurrent(row)]),
    ]),
  orderBy: (row) => [
    descending(isCurrent(row), 'boolean'),
    descending(row.column('valid_from'), 'date', 'last'),
    ascending(row.column('id'), 'uuid'),
  ],
  usually: 2,
});

/** The branch to whose people a role counts today; null for the council and for organisations of no association. */
function branchOfRole(row: Row, asker: Asker): Sql {
  const ofPartner = sql`(select o.association_id from public.partner_organisation as o
    where o.council_id = ${row.column('council_id')} and o.id = ${row.column('partner_id')})`;
  return sql`coalesce(${row.column('branch_id')}, (select f.branch_id from public.association_affiliation as f
    where f.council_id = ${row.column('council_id')} and f.association_id = coalesce(${row.column('association_id')}, ${ofPartner})
    and daterange(f.valid_from, f.valid_to) @> ${today(asker)}))`;
}

/** Whether the asker keeps the person on whom a row hangs. */
export function keepsHolder(row: Row, asker: Asker): Sql {
  return sql`exists (select 1 from public.person as p where p.council_id = ${row.column('council_id')}
    and p.id = ${row.column('person_id')} and (${keepsPerson(HOLDER, asker)}))`;
}

const keeps = (row: Row, asker: Asker) =>
  sql`(${keepsPeopleOf(branchOfRole(row, asker), asker)}) and ${keepsHolder(row, asker)}`;

/** The person on whom a row hangs. */
export const holder = one({
  join: (parent, row) => sql`${row.column('id')} = ${parent.column('person_id')} and ${sameCouncil(row, parent)}`,
});

const partnerOf = (key: string) =>
  one({ join: (parent, row) => sql`${row.column('id')} = ${parent.column(key)} and ${sameCouncil(row, parent)}` });

/** 役職任期 as of a day. */
export const roleTerm: ObjectMapping = {
  kind: 'object',
  table: null,
  noted: aboutPerson((row) => row.column('person_id')),
  fields: {
    ...SOURCED,
    id: globalId('RoleTerm'),
    version,
    role: given('role', 'text'),
    label: expression('text', roleWord),
    level: given('level', 'text'),
    from: column('valid_from', 'date'),
    to: column('valid_to', 'date'),
    endReason: column('end_reason', 'text'),
    note: column('note', 'text'),
    isCurrent: expression('boolean', isCurrent),
    bodyName: expression('text', (row) => {
      const council = row.column('council_id');
      return sql`case ${row.column('level')}
        when 'BRANCH' then (select b.official_name from public.branch as b where b.council_id = ${council} and b.id = ${row.column('branch_id')})
        when 'ASSOCIATION' then (select a.name from public.association as a where a.council_id = ${council} and a.id = ${row.column('association_id')})
        when 'PARTNER' then (select o.name from public.partner_organisation as o where o.council_id = ${council} and o.id = ${row.column('partner_id')})
        else (select c.name from public.council as c where c.council_id = ${council}) end`;
    }),
    person: holder,
    branch: branchToday,
    association: associationToday,
    partner: partnerOf('partner_id'),
    electedBy: partnerOf('elected_by_id'),
    abilities: inSameRow,
  },
};

export const roleTermAbilities: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: {
    revise: expression('boolean', (row, _, asker) => keeps(row, asker)),
    end: expression(
      'boolean',
      (row, _, asker) =>
        sql`${keeps(row, asker)} and (${row.column('valid_to')} is null or ${row.column('valid_to')} > ${today(asker)})`,
    ),
  },
};
