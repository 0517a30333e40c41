import {
  type ObjectMapping,
  ascending,
  column,
  embedded,
  expression,
  late,
  many,
  one,
  sql,
  table,
} from '@tsunagari/compiled-reads';
import { type Birth, birthText, readNote } from '@tsunagari/people';
import { associationToday, branchesAsOf, today } from '../as-of.js';
import { historyOf } from '../history.mapping.js';
import { aboutPerson } from '../looks.js';
import { SOURCED, given, globalId, inSameRow, sameCouncil, version } from '../row-parts.js';
import { sealerIn, textOf } from './opened.js';
import { possibleDuplicates } from './possible-duplicates.js';
import { branchNow, inSight, isPresent, keepsPerson } from './sight.js';
import { roleTermsOfPerson } from './role-term.mapping.js';
import { commissionsOfPerson } from './commission.mapping.js';
import { volunteerOfPerson } from './volunteer.mapping.js';
import { consentStandingsOfPerson, consentsOfPerson } from './consent.mapping.js';

/** Columns of a person that are told to nobody: machine keys, and texts that are sealed. */
const NOT_TOLD = ['name_key', 'note_sealed'];

/** ひと, as far as the asker may see them. */
export const person: ObjectMapping = {
  kind: 'object',
  table: table('public.person'),
  visible: inSight,
  noted: aboutPerson((row) => row.column('id')),
  fields: {
    ...SOURCED,
    id: globalId('Person'),
    version,
    name: given('name', 'text'),
    kana: column('kana', 'text'),
    rosterNo: column('roster_no', 'text'),
    leftOn: column('left_on', 'date'),
    leftReason: column('left_reason', 'text'),
    isPresent: expression('boolean', (row, _, asker) => isPresent(row, asker)),
    birth: embedded({ present: (row) => sql`${row.column('birth_precision')} is not null` }),
    age: expression('int', (row, _, asker) => {
      const [month, day] = [row.column('birth_month'), row.column('birth_day')];
      const [thisMonth, thisDay] = [sql`extract(month from ${today(asker)})`, sql`extract(day from ${today(asker)})`];
      const hadBirthday = sql`${thisMonth} > ${month} or (${thisMonth} = ${month} and ${thisDay} >= ${day})`;
      return sql`case when ${row.column('birth_precision')} = 'DAY' then
        extract(year from ${today(asker)})::int - ${row.column('birth_year')} - case when ${hadBirthday} then 0 else 1 end end`;
    }),
    association: associationToday,
    branch: one({
      from: (_, __, asker) => branchesAsOf(today(asker)),
      join: (parent, row, _, asker) =>
        sql`${row.column('id')} = ${branchNow(parent, asker)} and ${sameCouncil(row, parent)}`,
    }),
    contacts: many({
      join: (parent, row) => sql`${row.column('person_id')} = ${parent.column('id')} and ${sameCouncil(row, parent)}`,
      orderBy: (row) => [ascending(row.column('position'), 'int'), ascending(row.column('id'), 'uuid')],
      usually: 2,
    }),
    household: one({
      join: (parent, row) =>
        sql`${row.column('id')} = ${parent.column('household_id')} and ${sameCouncil(row, parent)}`,
    }),
    note: late({
      present: (row) => sql`${row.column('note_sealed')} is not null`,
      needs: {
        councilId: column('council_id', 'uuid'),
        id: column('id', 'uuid'),
        sealed: column('note_sealed', 'text'),
      },
      make: (needed, _, facts) =>
        readNote(sealerIn(facts), textOf(needed, 'councilId'), textOf(needed, 'id'), textOf(needed, 'sealed')),
    }),
    roleTerms: roleTermsOfPerson,
    commissions: commissionsOfPerson,
    volunteer: volunteerOfPerson,
    possibleDuplicates,
    consents: consentsOfPerson,
    consentStandings: consentStandingsOfPerson,
    history: historyOf('person', NOT_TOLD),
    abilities: inSameRow,
  },
};

/** 生年月日 as exactly as it is known. */
export const partialBirth: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: {
    precision: given('birth_precision', 'text'),
    text: late({
      needs: {
        birthPrecision: column('birth_precision', 'text'),
        birthYear: column('birth_year', 'int'),
        birthMonth: column('birth_month', 'int'),
        birthDay: column('birth_day', 'int'),
        ageDecade: column('age_decade', 'int'),
      },
      make: (needed) => birthText(needed as unknown as Birth),
    }),
    year: column('birth_year', 'int'),
    month: column('birth_month', 'int'),
    day: column('birth_day', 'int'),
    ageDecade: column('age_decade', 'int'),
    raw: column('birth_raw', 'text'),
  },
};

const keeps = expression('boolean', (row, _, asker) => keepsPerson(row, asker), { notNull: true });
const keepsPresent = expression(
  'boolean',
  (row, _, asker) => sql`(${keepsPerson(row, asker)}) and ${isPresent(row, asker)}`,
  { notNull: true },
);

export const personAbilities: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: {
    revise: keeps,
    leave: keeps,
    addRole: keepsPresent,
    commission: keepsPresent,
    registerVolunteer: keepsPresent,
  },
};
