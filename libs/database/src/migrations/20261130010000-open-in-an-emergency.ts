import type { MigrationInterface, QueryRunner } from 'typeorm';

const WRITES = `(select claimed_right('writes'))`;
const OWN = `account_id = (select claimed_account())`;

/** Each before those that it calls. */
const FUNCTIONS = [
  'keep_what_is_over()',
  'keep_looks_few()',
  'contacts_seen_in_emergency()',
  'people_seen_in_emergency()',
  'found_in_emergency(text, text, text[])',
  'open_emergency_access()',
  'works_in_a_branch()',
] as const;

/**
 * 緊急の閲覧: accesses beyond one's sight, for an hour at most, the people who were looked at in them, what was written of them, and the review of each. Nothing of the
 * tables about persons is opened: functions of the owner answer a few columns of the people who were looked at, by the clock of the
 * database, and only to the account whose access is open and that still works in a branch.
 */
export class OpenInAnEmergency1796000400000 implements MigrationInterface {
  name = 'OpenInAnEmergency1796000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table emergency_access (
        council_id uuid not null, id uuid not null, version integer not null default 1,
        recorded_at timestamptz not null default now(), recorded_by uuid,
        account_id uuid not null, reason text not null,
        opened_at timestamptz not null, ends_at timestamptz not null, ended_at timestamptz,
        reviewed_at timestamptz, reviewed_by uuid, outcome text,
        constraint emergency_access_pk primary key (council_id, id),
        constraint emergency_access_account foreign key (council_id, account_id) references account (council_id, id),
        constraint emergency_access_reviewer foreign key (council_id, reviewed_by) references account (council_id, id),
        constraint emergency_access_hour check (ends_at > opened_at and ends_at <= opened_at + interval '60 minutes'),
        constraint emergency_access_by_another check (reviewed_by <> account_id),
        constraint emergency_access_review check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (outcome is null)))`);
    await runner.query(
      `create index emergency_access_of_account on emergency_access (council_id, account_id, ends_at)`,
    );
    await runner.query(`create index emergency_access_by_opening on emergency_access (council_id, opened_at)`);
    await runner.query(`call protect_record_table('emergency_access')`);
    await runner.query(`revoke update, delete on emergency_access from tsunagari_api`);
    await runner.query(`
      grant update (version, ended_at, reviewed_at, reviewed_by, outcome) on emergency_access to tsunagari_api`);

    await runner.query(`
      create table emergency_look (
        council_id uuid not null, id uuid not null, access_id uuid not null, person_id uuid not null,
        looked_at timestamptz not null default clock_timestamp(),
        constraint emergency_look_pk primary key (council_id, id),
        constraint emergency_look_once unique (council_id, access_id, person_id),
        constraint emergency_look_access foreign key (council_id, access_id) references emergency_access (council_id, id))`);
    await runner.query(`call protect_trail_table('emergency_look')`);

    await runner.query(`
      create table emergency_note (
        council_id uuid not null, id uuid not null, access_id uuid not null, kind text not null, sealed text not null,
        written_by uuid not null, recorded_at timestamptz not null default clock_timestamp(),
        constraint emergency_note_pk primary key (council_id, id),
        constraint emergency_note_once unique (council_id, access_id, kind),
        constraint emergency_note_access foreign key (council_id, access_id) references emergency_access (council_id, id))`);
    await runner.query(`call protect_trail_table('emergency_note')`);

    await this.addFunctions(runner);
    await this.giveFunctions(runner);
    await this.addPolicies(runner);
  }

  private async addFunctions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function works_in_a_branch() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
        select exists (select 1 from role_grant g
          where g.council_id = claimed_council() and g.account_id = claimed_account() and g.scope_kind = 'branch'
            and g.role in ('council_staff', 'branch_coordinator', 'branch_officer', 'supporter')
            and daterange(g.valid_from, g.valid_to) @> claimed_day()) $$`);
    await runner.query(`
      create function open_emergency_access() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
        select a.id from emergency_access a
        where a.council_id = claimed_council() and a.account_id = claimed_account() and a.ended_at is null
          and a.ends_at > now() and works_in_a_branch()
        order by a.ends_at desc limit 1 $$`);
    // Whole names and numbers only: nobody leafs through a council.
    await runner.query(`
      create function found_in_emergency(wanted_name text, wanted_kana text, wanted_hashes text[]) returns setof uuid
      language sql stable security definer set search_path = public, pg_temp as $$
        select p.id from person p
        where open_emergency_access() is not null and p.council_id = claimed_council()
          and (p.left_on is null or p.left_on > claimed_day())
          and (p.name_key = wanted_name or p.kana_key = wanted_kana or p.id in (
            select c.person_id from person_contact c where c.council_id = claimed_council() and c.search_hash = any(wanted_hashes)))
        order by p.id limit 11 $$`);
    await runner.query(`
      create function people_seen_in_emergency() returns table (id uuid, name text, kana text, association_id uuid, branch_id uuid, looked_at timestamptz)
      language sql stable security definer set search_path = public, pg_temp as $$
        select p.id, p.name, p.kana, p.association_id, p.branch_id, l.looked_at
        from emergency_look l join person p on p.council_id = l.council_id and p.id = l.person_id
        where l.council_id = claimed_council() and l.access_id = open_emergency_access() $$`);
    await runner.query(`
      create function contacts_seen_in_emergency() returns table (council_id uuid, id uuid, person_id uuid, kind text, label text, sealed text, place integer)
      language sql stable security definer set search_path = public, pg_temp as $$
        select c.council_id, c.id, c.person_id, c.kind, c.label, c.sealed, c.position
        from emergency_look l join person_contact c on c.council_id = l.council_id and c.person_id = l.person_id
        where l.council_id = claimed_council() and l.access_id = open_emergency_access() and c.kind in ('PHONE', 'ADDRESS') $$`);
    await runner.query(`
      create function keep_looks_few() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended('emergency looks:' || new.council_id || coalesce(claimed_account()::text, ''), 0));
        if (select count(*) from emergency_look l join emergency_access a on a.council_id = l.council_id and a.id = l.access_id
            where l.council_id = new.council_id and a.account_id = claimed_account() and l.looked_at > now() - interval '24 hours') >= 50 then
          raise exception 'emergency accesses show an account 50 people at most within 24 hours';
        end if;
        return new;
      end $$`);
    await runner.query(`
      create function keep_what_is_over() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        if (old.ended_at is not null and new.ended_at is distinct from old.ended_at)
          or (old.reviewed_at is not null
            and (new.reviewed_at, new.reviewed_by, new.outcome) is distinct from (old.reviewed_at, old.reviewed_by, old.outcome)) then
          raise exception 'the end and the review of an emergency access stay as they are';
        end if;
        return new;
      end $$`);
    await runner.query(
      `create trigger b_keep_what_is_over before update on emergency_access for each row execute function keep_what_is_over()`,
    );
    await runner.query(
      `create trigger a_keep_few before insert on emergency_look for each row execute function keep_looks_few()`,
    );
  }

  private async giveFunctions(runner: QueryRunner): Promise<void> {
    for (const name of FUNCTIONS) {
      await runner.query(`revoke execute on function ${name} from public`);
      await runner.query(`grant execute on function ${name} to tsunagari_api`);
    }
  }

  private async addPolicies(runner: QueryRunner): Promise<void> {
    const sight = `(select claimed_right('trail')) or ${OWN}`;
    const policies = {
      in_sight: `for select to tsunagari_api using (${sight})`,
      // A minute more for clocks that differ.
      added_by_writers: `for insert to tsunagari_api with check (${WRITES} and ${OWN} and (select works_in_a_branch())
        and reviewed_at is null and ends_at <= now() + interval '61 minutes')`,
      changed_by_writers: `for update to tsunagari_api using (${WRITES} and (${sight}))
        with check (${WRITES} and (${sight}) and (reviewed_by is null or reviewed_by = (select claimed_account())))`,
    };
    for (const [name, rule] of Object.entries(policies))
      await runner.query(`create policy ${name} on emergency_access as restrictive ${rule}`);
    await runner.query(`
      create policy in_sight on history.emergency_access as restrictive for select to tsunagari_api
      using (exists (select 1 from public.emergency_access seen
        where seen.council_id = history.emergency_access.council_id and seen.id = history.emergency_access.id))`);
    await runner.query(`
      create policy in_sight on emergency_look as restrictive for select to tsunagari_api
      using (exists (select 1 from emergency_access seen
        where seen.council_id = emergency_look.council_id and seen.id = emergency_look.access_id))`);
    await runner.query(`
      create policy added_by_writers on emergency_look as restrictive for insert to tsunagari_api
      with check (${WRITES} and access_id = (select open_emergency_access()))`);
    // Words may name people: administrators alone hold both rights.
    const byReviewers = `(select claimed_right('trail')) and (select claimed_right('people'))`;
    await runner.query(`
      create policy in_sight on emergency_note as restrictive for select to tsunagari_api
      using (exists (select 1 from emergency_access seen where seen.council_id = emergency_note.council_id
        and seen.id = emergency_note.access_id and (seen.${OWN} or (${byReviewers}))))`);
    await runner.query(`
      create policy added_by_writers on emergency_note as restrictive for insert to tsunagari_api
      with check (${WRITES} and written_by = (select claimed_account()) and exists (select 1 from emergency_access seen
        where seen.council_id = emergency_note.council_id and seen.id = emergency_note.access_id))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table emergency_note`);
    await runner.query(`drop table emergency_look`);
    await runner.query(`drop table history.emergency_access`);
    await runner.query(`drop table emergency_access`);
    for (const name of FUNCTIONS) await runner.query(`drop function ${name}`);
  }
}
