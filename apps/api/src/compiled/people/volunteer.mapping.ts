import {
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
  table,
} from '@tsunagari/compiled-reads';
import { today } from '../as-of.js';
import { fiscalYear } from '../figure.mapping.js';
import { ListFilter } from '../list-filter.js';
import { aboutPerson } from '../looks.js';
import { idOf } from '../node-id.js';
import { PAGE, SOURCED, given, globalId, inSameRow, sameCouncil, version } from '../row-parts.js';
import { holder, keepsHolder } from './role-term.mapping.js';
import { personSearch } from './search.js';
import { inSight, isOfBranches, isPresent } from './sight.js';

const OFFERER = new Row('p');

/** What people offer, with the key of their reading; of those whom the condition lets through. */
function offersOf(person: Sql): Sql {
  return sql`(select v.*, p.kana_key as "holder_key" from public.volunteer_profile as v
    join public.person as p on p.council_id = v.council_id and p.id = v.person_id where ${person})`;
}

const isInsured = (row: Row, day: Sql) =>
  sql`coalesce(${row.column('insurance_fiscal_year')} >= ${fiscalYear(day)}, false)`;

export const volunteers = connection({
  page: PAGE,
  from: (_, args, asker) => {
    const places = new ListFilter(args)
      .whereId('branchId', 'Branch', (id) => isOfBranches(OFFERER, sql`array[${id}]`, today(asker)))
      .whereId('associationId', 'Association', (id) => sql`${OFFERER.column('association_id')} = ${id}`);
    return offersOf(allOf([isPresent(OFFERER, asker), inSight(OFFERER, asker), ...places.conditions]));
  },
  join: (_, row, args, asker) => {
    const filter = new ListFilter(args)
      .where('skill', 'text', (skill) => sql`${skill} = any(${row.column('skills')})`)
      .where('status', 'text', (status) => sql`${row.column('status')} = ${status}`)
      .where('slot', 'text', (slot) => sql`${slot} = any(${row.column('availability')})`)
      .whereTrue('uninsured', () => sql`not ${isInsured(row, today(asker))}`);
    return allOf([...filter.conditions, ...personSearch(args, row.column('person_id'))]);
  },
  orderBy: (row) => [ascending(row.column('holder_key'), 'text'), ascending(row.column('id'), 'uuid')],
});

export const volunteerOfPerson = one({
  join: (parent, row) => sql`${row.column('person_id')} = ${parent.column('id')} and ${sameCouncil(row, parent)}`,
});

/** What those in sight who may be asked can do. */
export const volunteerSkills = many({
  from: (_, args, asker) => {
    const ofBranch = args.given('branchId')
      ? [
          isOfBranches(
            OFFERER,
            sql`array[${args.derived(({ branchId }) => idOf('Branch', branchId), 'uuid')}]`,
            today(asker),
          ),
        ]
      : [];
    const person = allOf([isPresent(OFFERER, asker), inSight(OFFERER, asker), ...ofBranch]);
    return sql`(select s.skill, count(*)::int as "volunteers" from ${offersOf(person)} as v cross join lateral unnest(v.skills) as s (skill)
      where v.status = 'ACTIVE' group by s.skill order by count(*) desc, s.skill limit 100)`;
  },
  join: () => sql`true`,
  orderBy: (row) => [descending(row.column('volunteers'), 'int'), ascending(row.column('skill'), 'text')],
});

export const skillCount: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: { skill: given('skill', 'text'), volunteers: given('volunteers', 'int') },
};

/** 活動者登録 */
export const volunteerProfile: ObjectMapping = {
  kind: 'object',
  table: table('public.volunteer_profile'),
  noted: aboutPerson((row) => row.column('person_id')),
  fields: {
    ...SOURCED,
    id: globalId('VolunteerProfile'),
    version,
    skills: given('skills', 'text[]'),
    availability: given('availability', 'text[]'),
    availabilityNote: column('availability_note', 'text'),
    insuranceFiscalYear: column('insurance_fiscal_year', 'int'),
    isInsured: expression('boolean', (row, _, asker) => isInsured(row, today(asker)), { notNull: true }),
    status: given('status', 'text'),
    restingUntil: column('resting_until', 'date'),
    registeredOn: column('registered_on', 'date'),
    note: column('note', 'text'),
    person: holder,
    abilities: inSameRow,
  },
};

export const volunteerAbilities: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: { revise: expression('boolean', (row, _, asker) => keepsHolder(row, asker), { notNull: true }) },
};
