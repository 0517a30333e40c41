import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables whose rows name a person, children before parents; each has its past beside it. */
const OF_PERSON = ['consent', 'volunteer_profile', 'role_term', 'person_contact'] as const;

/** Ids that rows of a table had, now and before. */
const IDS = (table: string, rule: string): string => `
  select t.id from public.${table} t where t.council_id = council and ${rule}
  union select t.id from history.${table} t where t.council_id = council and ${rule}`;

/**
 * 消去: takes everything that tells of one person out of the tables and out of their past. Only the owner may change the past, so this is
 * the one way; it believes the claims and nothing that it is told, and leaves the trail, which holds ids.
 */
export class ForgetAPerson1796004600000 implements MigrationInterface {
  name = 'ForgetAPerson1796004600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function erase_person(erased uuid, named_rows uuid[]) returns void
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        council uuid := claimed_council();
        commissions uuid[];
        records uuid[];
        lines uuid[];
        homes uuid[];
      begin
        -- Only an administrator holds all three: whoever keeps everybody, writes, and reads the trail.
        if council is null or not coalesce(claimed_right('people') and claimed_right('writes') and claimed_right('trail'), false) then
          raise insufficient_privilege using message = 'only an administrator erases people';
        end if;
        perform 1 from person where council_id = council and id = erased for update;
        if not found then raise no_data_found using message = 'there is no such person'; end if;

        select array_agg(x.id) into commissions from (${IDS('commission', 't.person_id = erased')}) x;
        select array_agg(x.id) into records from (
          select erased as id union select unnest(commissions)
          ${OF_PERSON.map((table) => `union ${IDS(table, 't.person_id = erased')}`).join(' ')}) x;
        -- Rows of rosters: those that became this person, and those that became nobody and may mean this one.
        select array_agg(r.id) into lines from import_row r where r.council_id = council and (r.person_id = erased
          or (r.person_id is null and (erased = any(r.candidate_ids) or r.id = any(named_rows)))
          or (r.person_id is null and exists (select 1 from history.import_row h
                where h.council_id = council and h.id = r.id and h.person_id = erased)));
        select array_agg(x.id) into homes from (
          select p.household_id as id from person p where p.council_id = council and p.id = erased
          union select p.household_id from history.person p where p.council_id = council and p.id = erased) x where x.id is not null;

        delete from import_change where council_id = council and (row_id = any(lines) or record_id = any(records));
        delete from import_row where council_id = council and id = any(lines);
        delete from commission_party where council_id = council and commission_id = any(commissions);
        delete from commission where council_id = council and person_id = erased;
        ${OF_PERSON.map((table) => `delete from ${table} where council_id = council and person_id = erased;`).join('\n        ')}
        delete from person_search_term where council_id = council and person_id = erased;
        delete from person where council_id = council and id = erased;
        delete from household h where h.council_id = council and h.id = any(homes)
          and not exists (select 1 from person p where p.council_id = council and p.household_id = h.id);

        -- The rows that were just removed are part of the past now; all of it goes.
        delete from history.import_change where council_id = council and (row_id = any(lines) or record_id = any(records));
        delete from history.import_row where council_id = council
          and (id = any(lines) or person_id = erased or (person_id is null and erased = any(candidate_ids)));
        delete from history.commission_party where council_id = council and commission_id = any(commissions);
        delete from history.commission where council_id = council and person_id = erased;
        ${OF_PERSON.map((table) => `delete from history.${table} where council_id = council and person_id = erased;`).join('\n        ')}
        delete from history.person where council_id = council and id = erased;
        delete from history.household h where h.council_id = council and h.id = any(homes)
          and not exists (select 1 from household k where k.council_id = council and k.id = h.id);
      end $$`);
    await runner.query(`revoke all on function erase_person(uuid, uuid[]) from public`);
    await runner.query(`grant execute on function erase_person(uuid, uuid[]) to tsunagari_api`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function erase_person(uuid, uuid[])`);
  }
}
