import type { MigrationInterface, QueryRunner } from 'typeorm';

const WRITES = `(select claimed_right('writes'))`;
const HOUSE = `(select claimed_right('house'))`;
const EVERYBODY = `(select claimed_right('people'))`;

/** Each before those that it calls. */
const FUNCTIONS = [
  'evacuation_contacts(uuid[])',
  'evacuation_people()',
  'evacuation_branches()',
  'disaster_branches()',
] as const;

/**
 * 災害時モード: declared by one, in force when another has confirmed it, for three days at most. While it is in force functions of the owner
 * answer how to reach the people of the area, to those who work there and to staff; the tables about persons stay as they are.
 */
export class ActInADisaster1796007900000 implements MigrationInterface {
  name = 'ActInADisaster1796007900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table disaster (
        council_id uuid not null, id uuid not null, version integer not null default 1,
        recorded_at timestamptz not null default now(), recorded_by uuid,
        name text not null, basis text not null, is_drill boolean not null, branch_ids uuid[] not null,
        declared_by uuid not null, declared_at timestamptz not null,
        proposed_by uuid not null, proposed_at timestamptz not null, proposed_end_at timestamptz not null,
        confirmed_by uuid, confirmed_at timestamptz, ends_at timestamptz, ended_by uuid, ended_at timestamptz,
        constraint disaster_pk primary key (council_id, id),
        constraint disaster_declarer foreign key (council_id, declared_by) references account (council_id, id),
        constraint disaster_term check (proposed_end_at > proposed_at and proposed_end_at <= proposed_at + interval '72 hours'),
        constraint disaster_confirmed check ((confirmed_at is null) = (confirmed_by is null) and (confirmed_at is null) = (ends_at is null)),
        constraint disaster_two_people check (confirmed_at < proposed_at or (confirmed_by <> proposed_by and ends_at = proposed_end_at)),
        constraint disaster_ended check ((ended_at is null) = (ended_by is null)))`);
    await runner.query(`create index disaster_by_end on disaster (council_id, ends_at)`);
    await runner.query(`call protect_record_table('disaster')`);
    await runner.query(`revoke update, delete on disaster from tsunagari_api`);
    await runner.query(`
      grant update (version, proposed_by, proposed_at, proposed_end_at, confirmed_by, confirmed_at, ends_at, ended_by, ended_at)
      on disaster to tsunagari_api`);
    await runner.query(`
      create function keep_two_people() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        if (new.confirmed_at is distinct from old.confirmed_at and new.confirmed_by is distinct from claimed_account())
          or ((new.proposed_at, new.proposed_by, new.proposed_end_at) is distinct from (old.proposed_at, old.proposed_by, old.proposed_end_at)
            and (new.proposed_by is distinct from claimed_account() or new.proposed_at is not distinct from old.proposed_at))
          or ((new.confirmed_at, new.confirmed_by, new.ends_at) is distinct from (old.confirmed_at, old.confirmed_by, old.ends_at)
            and (new.confirmed_by is distinct from claimed_account() or new.confirmed_by is not distinct from old.proposed_by
              or new.confirmed_at < old.proposed_at or new.ends_at is distinct from old.proposed_end_at))
          or (old.ended_at is not null and (new.ended_at, new.ended_by) is distinct from (old.ended_at, old.ended_by))
          or (new.ended_at is distinct from old.ended_at and new.ended_by is distinct from claimed_account()) then
          raise exception 'a disaster takes two people, each in the own name';
        end if;
        return new;
      end $$`);
    await runner.query(
      `create trigger b_keep_two_people before update on disaster for each row execute function keep_two_people()`,
    );
    const policies = {
      in_sight: `for select to tsunagari_api using (${HOUSE})`,
      added_by_writers: `for insert to tsunagari_api with check (${WRITES} and ${EVERYBODY} and confirmed_at is null
        and declared_by = (select claimed_account()) and proposed_by = (select claimed_account()))`,
      changed_by_writers: `for update to tsunagari_api using (${WRITES} and ${EVERYBODY})`,
    };
    for (const [name, rule] of Object.entries(policies))
      await runner.query(`create policy ${name} on disaster as restrictive ${rule}`);
    await runner.query(
      `create policy in_sight on history.disaster as restrictive for select to tsunagari_api using (${HOUSE})`,
    );
    await this.addFunctions(runner);
  }

  private async addFunctions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function disaster_branches() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(array_agg(distinct b.id), '{}') from disaster d
        join branch b on b.council_id = d.council_id and (cardinality(d.branch_ids) = 0 or b.id = any(d.branch_ids))
        where d.council_id = claimed_council() and not d.is_drill and d.ended_at is null and d.ends_at > now() $$`);
    await runner.query(`
      create function evacuation_branches() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(array_agg(area.id), '{}') from unnest(disaster_branches()) as area (id)
        where exists (select 1 from role_grant g
          where g.council_id = claimed_council() and g.account_id = claimed_account() and daterange(g.valid_from, g.valid_to) @> claimed_day()
            and case g.scope_kind when 'council' then g.role in ('council_admin', 'council_staff')
              when 'branch' then g.scope_id = area.id and g.role in ('council_staff', 'branch_coordinator', 'branch_officer', 'supporter')
              else false end) $$`);
    await runner.query(`
      create function evacuation_people() returns table (council_id uuid, id uuid, name text, kana text, kana_key text, association_id uuid, branch_id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        with area as materialized (select evacuation_branches() as ids), homes as materialized (
          select f.association_id, f.branch_id from association_affiliation f cross join area
          where f.council_id = claimed_council() and f.branch_id = any(area.ids) and daterange(f.valid_from, f.valid_to) @> claimed_day())
        select p.council_id, p.id, p.name, p.kana, p.kana_key, p.association_id, coalesce(p.branch_id, h.branch_id)
        from person p left join homes h on h.association_id = p.association_id
        where p.council_id = claimed_council() and (p.left_on is null or p.left_on > claimed_day())
          and (h.association_id is not null or p.branch_id = any((select ids from area)::uuid[])) $$`);
    await runner.query(`
      create function evacuation_contacts(wanted uuid[]) returns table (council_id uuid, id uuid, person_id uuid, kind text, label text, sealed text, place integer)
      language sql stable security definer set search_path = public, pg_temp as $$
        select c.council_id, c.id, c.person_id, c.kind, c.label, c.sealed, c.position
        from evacuation_people() e join person_contact c on c.council_id = e.council_id and c.person_id = e.id
        where c.council_id = claimed_council() and e.id = any(wanted) and c.kind in ('PHONE', 'ADDRESS') $$`);
    for (const name of FUNCTIONS) {
      await runner.query(`revoke execute on function ${name} from public`);
      await runner.query(`grant execute on function ${name} to tsunagari_api`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of FUNCTIONS) await runner.query(`drop function ${name}`);
    await runner.query(`drop table history.disaster`);
    await runner.query(`drop table disaster`);
    await runner.query(`drop function keep_two_people()`);
  }
}
