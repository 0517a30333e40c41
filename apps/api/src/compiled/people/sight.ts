import { type Asker, type Row, type Sql, anyOf, sql } from '@tsunagari/compiled-reads';
import { today } from '../as-of.js';
import { isOfClass } from '../role-class.js';

/** Whether a person is one of some branches: lives in an association of one, belongs to one directly, or holds a role there. */
export function isOfBranches(person: Row, branches: Sql, day: Sql): Sql {
  return anyOf([
    sql`${person.column('branch_id')} = any(${branches})`,
    sql`${person.column('association_id')} = any(array(select f.association_id from public.association_affiliation as f
      where f.branch_id = any(${branches}) and daterange(f.valid_from, f.valid_to) @> ${day}))`,
    sql`${person.column('id')} = any(array(select r.person_id from public.role_term as r
      where r.branch_id = any(${branches}) and daterange(r.valid_from, r.valid_to) @> ${day}))`,
  ]);
}

/** Whether a person is in the sight of the asker, as `addSight` says for the resolvers. */
export function inSight(person: Row, asker: Asker): Sql {
  if (isOfClass(asker.roleClass, 'seesEverybody')) return sql`true`;
  return isOfBranches(person, asker.fact('peopleBranches', 'uuid[]'), today(asker));
}

/** The branch of a person today: the own one, else that of the association. */
export function branchNow(person: Row, asker: Asker): Sql {
  return sql`coalesce(${person.column('branch_id')}, (select f.branch_id from public.association_affiliation as f
    where f.council_id = ${person.column('council_id')} and f.association_id = ${person.column('association_id')}
    and daterange(f.valid_from, f.valid_to) @> ${today(asker)}))`;
}

/** Whether a person lives here today. */
export function isPresent(person: Row, asker: Asker): Sql {
  return sql`(${person.column('left_on')} is null or ${person.column('left_on')} > ${today(asker)})`;
}

/** Whether the asker keeps the people of a branch; of none, who keeps everybody. */
export function keepsPeopleOf(branch: Sql, asker: Asker): Sql {
  return sql`case when ${branch} is null then ${asker.fact('keepsEverybody', 'boolean')}
    else ${asker.fact('keepsPeopleOfEveryBranch', 'boolean')} or ${branch} = any(${asker.fact('peopleBranchesKept', 'uuid[]')}) end`;
}

/** Whether the asker keeps a person. */
export function keepsPerson(person: Row, asker: Asker): Sql {
  return anyOf([keepsPeopleOf(branchNow(person, asker), asker), keepsPeopleOf(person.column('branch_id'), asker)]);
}
