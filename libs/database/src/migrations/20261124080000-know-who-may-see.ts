import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the one who asks sees everybody: read once for the statement. */
const EVERYBODY = `(select claimed_right('people'))`;

/** A row that hangs on a person is in sight with the person. */
const WITH_PERSON = (table: string): string =>
  `${EVERYBODY} or exists (select 1 from person seen where seen.council_id = ${table}.council_id and seen.id = ${table}.person_id)`;

/** A row that hangs on an import is in sight with it. */
const WITH_IMPORT = (table: string): string =>
  `${EVERYBODY} or exists (select 1 from import_batch seen where seen.council_id = ${table}.council_id and seen.id = ${table}.batch_id)`;

/** Which rows of the tables about persons are in sight. Lists are subqueries of their own: read once, not once for each row. */
const SIGHT: Readonly<Record<string, string>> = {
  person: `${EVERYBODY} or branch_id = any((select claimed_branches())::uuid[])
    or association_id = any((select associations_in_sight())::uuid[]) or id = any((select people_in_roles())::uuid[])`,
  person_contact: WITH_PERSON('person_contact'),
  // Nothing but search reads them, and it joins the persons, whose own rule holds: a rule for each term would take four times as long.
  person_search_term: `${EVERYBODY} or cardinality((select claimed_branches())) > 0`,
  role_term: `branch_id = any((select claimed_branches())::uuid[]) or ${WITH_PERSON('role_term')}`,
  commission: WITH_PERSON('commission'),
  commission_party: `${EVERYBODY} or exists (select 1 from commission seen
    where seen.council_id = commission_party.council_id and seen.id = commission_party.commission_id)`,
  volunteer_profile: WITH_PERSON('volunteer_profile'),
  // Who makes a household sees it before anybody lives in it.
  household: `${EVERYBODY} or recorded_by = claimed_account()
    or exists (select 1 from person seen where seen.council_id = household.council_id and seen.household_id = household.id)`,
  import_batch: `${EVERYBODY} or branch_id = any((select claimed_branches())::uuid[])
    or association_id = any((select associations_in_sight())::uuid[])`,
  import_row: WITH_IMPORT('import_row'),
  import_change: WITH_IMPORT('import_change'),
  stored_file: `${EVERYBODY} or uploaded_by = claimed_account()`,
};

/** The history of a record is in sight with the record; of one that is gone, to those who see everybody. */
const PAST_SIGHT = (table: string): string =>
  `${EVERYBODY} or exists (select 1 from public.${table} seen where seen.council_id = history.${table}.council_id and seen.id = history.${table}.id)`;

const WITHOUT_PAST = new Set(['person_search_term', 'stored_file']);

/** Tables about the council's places and work: for all who work for the council, and for nobody else. */
const HOUSE = [
  'partner_organisation',
  'branch',
  'branch_former_name',
  'branch_seat',
  'branch_lineage_event',
  'branch_lineage_member',
  'association_kind',
  'association',
  'association_former_name',
  'association_affiliation',
  'branch_base',
  'area_figure',
  'public_fact',
  'import_layout',
] as const;

/** Whoever will hold a role for a place, or held one, reads for which place that is. */
const NAMED_IN_A_ROLE = ` or id = any((select places_of_my_roles())::uuid[])`;

const TRAIL = ['audit_seal', 'audit_seal_entry'] as const;

/**
 * What someone may see and write within the council, in the database itself: the rights of the account are claimed with each statement,
 * and restrictive policies beside that of the council hold for the role of the API. They do not hold for the owner, whose functions
 * answer what a policy may not ask without asking itself.
 */
export class KnowWhoMaySee1795507200000 implements MigrationInterface {
  name = 'KnowWhoMaySee1795507200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function claimed_right(wanted text) returns boolean language sql stable parallel safe
      return wanted = any(string_to_array(current_setting('app.rights', true), ','))`);
    for (const [name, setting] of [
      ['claimed_branches', 'app.branch_ids'],
      ['claimed_people', 'app.person_ids'],
    ] as const)
      await runner.query(`
        create function ${name}() returns uuid[] language sql stable parallel safe
        return coalesce(nullif(current_setting('${setting}', true), ''), '{}')::uuid[]`);
    await runner.query(`
      create function claimed_day() returns date language sql stable parallel safe
      return nullif(current_setting('app.day', true), '')::date`);
    await runner.query(`
      create function associations_in_sight() returns uuid[] language sql stable set search_path = public, pg_temp as $$
        select coalesce(array_agg(f.association_id), '{}') from association_affiliation f
        where f.branch_id = any(claimed_branches()) and daterange(f.valid_from, f.valid_to) @> claimed_day() $$`);
    await runner.query(`
      create function people_in_roles() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
        select claimed_people() || coalesce(array_agg(distinct r.person_id), '{}') from role_term r
        where r.council_id = claimed_council() and r.branch_id = any(claimed_branches())
          and daterange(r.valid_from, r.valid_to) @> claimed_day() $$`);

    // The key of a record never changes: not even by a statement that a trigger does not see.
    await runner.query(`
      create procedure keep_keys() language plpgsql as $$
      declare each record;
      begin
        for each in
          select c.oid::regclass as target, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
          from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname not in ('council_id', 'id')
            and has_table_privilege('tsunagari_api', c.oid, 'UPDATE')
          group by c.oid
        loop
          execute format('revoke update on %s from tsunagari_api', each.target);
          execute format('grant update (%s) on %s to tsunagari_api', each.columns, each.target);
        end loop;
      end $$`);
    await runner.query(`
      create function places_of_my_roles() returns uuid[] language sql stable set search_path = public, pg_temp as $$
        select coalesce(array_agg(g.scope_id), '{}') from role_grant g where g.account_id = claimed_account() $$`);

    for (const table of HOUSE) {
      const named = table === 'branch' || table === 'association' ? NAMED_IN_A_ROLE : '';
      await restrict(runner, `public.${table}`, `(select claimed_right('house'))${named}`);
      await runner.query(
        `create policy in_sight on history.${table} as restrictive for select to tsunagari_api using ((select claimed_right('house')))`,
      );
    }
    for (const [table, sight] of Object.entries(SIGHT)) {
      await restrict(runner, `public.${table}`, sight);
      if (WITHOUT_PAST.has(table)) continue;
      await runner.query(
        `create policy in_sight on history.${table} as restrictive for select to tsunagari_api using (${PAST_SIGHT(table)})`,
      );
    }
    await runner.query(`call keep_keys()`);
    for (const table of TRAIL)
      await runner.query(
        `create policy in_sight on ${table} as restrictive for select to tsunagari_api using ((select claimed_right('trail')))`,
      );
    await runner.query(
      `create policy in_sight on audit_event as restrictive for select to tsunagari_api
       using ((select claimed_right('trail')) or account_id is not distinct from (select claimed_account()))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TRAIL, 'audit_event']) await runner.query(`drop policy in_sight on ${table}`);
    for (const table of [...HOUSE, ...Object.keys(SIGHT)]) {
      for (const policy of ['in_sight', 'added_by_writers', 'changed_by_writers', 'removed_by_writers'])
        await runner.query(`drop policy ${policy} on ${table}`);
      if (!WITHOUT_PAST.has(table)) await runner.query(`drop policy in_sight on history.${table}`);
    }
    await runner.query(`
      do $$ declare each record; begin
        for each in
          select a.attrelid::regclass as target from pg_attribute a join pg_class c on c.oid = a.attrelid
          where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
            and a.attname not in ('council_id', 'id')
          group by a.attrelid having bool_and(has_column_privilege('tsunagari_api', a.attrelid, a.attnum, 'UPDATE'))
        loop
          execute format('grant update on %s to tsunagari_api', each.target);
        end loop;
      end $$`);
    await runner.query(`drop procedure keep_keys()`);
    for (const name of [
      'places_of_my_roles',
      'people_in_roles',
      'associations_in_sight',
      'claimed_day',
      'claimed_people',
      'claimed_branches',
    ])
      await runner.query(`drop function ${name}()`);
    await runner.query(`drop function claimed_right(text)`);
  }
}

async function restrict(runner: QueryRunner, table: string, sight: string): Promise<void> {
  const writing = `(select claimed_right('writes')) and (${sight})`;
  const policies = {
    in_sight: `for select to tsunagari_api using (${sight})`,
    added_by_writers: `for insert to tsunagari_api with check (${writing})`,
    changed_by_writers: `for update to tsunagari_api using (${writing})`,
    removed_by_writers: `for delete to tsunagari_api using (${writing})`,
  };
  for (const [name, rule] of Object.entries(policies))
    await runner.query(`create policy ${name} on ${table} as restrictive ${rule}`);
}
