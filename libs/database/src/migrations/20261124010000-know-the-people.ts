import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORD = `
  council_id uuid not null, id uuid not null, version integer not null default 1,
  recorded_at timestamptz not null default now(), recorded_by uuid`;
const ORIGIN = `
  origin text not null default 'ENTERED', source text`;

/** ひと: persons with how they are reached, what they are in which body, what they were commissioned with, and what they offer to do. */
export class KnowThePeople1795482000000 implements MigrationInterface {
  name = 'KnowThePeople1795482000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table household (${RECORD},
        label text,
        constraint household_pk primary key (council_id, id))`);

    await runner.query(`
      create table person (${RECORD},
        name text not null, kana text, kana_key text collate "C" not null, name_key text collate "C" not null,
        birth_precision text, birth_year integer, birth_month integer, birth_day integer,
        age_decade integer, age_decade_on date, birth_raw text,
        association_id uuid, branch_id uuid, household_id uuid, roster_no text, note_sealed text,
        left_on date, left_reason text, ${ORIGIN},
        constraint person_pk primary key (council_id, id),
        constraint person_association foreign key (council_id, association_id) references association (council_id, id),
        constraint person_branch foreign key (council_id, branch_id) references branch (council_id, id),
        constraint person_household foreign key (council_id, household_id) references household (council_id, id),
        constraint person_one_place check (association_id is null or branch_id is null),
        constraint person_left check ((left_on is null) = (left_reason is null)),
        constraint person_birth check (case birth_precision
          when 'DAY' then birth_year is not null and birth_month is not null and birth_day is not null and age_decade is null
          when 'MONTH' then birth_year is not null and birth_month is not null and birth_day is null and age_decade is null
          when 'YEAR' then birth_year is not null and birth_month is null and birth_day is null and age_decade is null
          when 'AGE_DECADE' then birth_year is null and birth_month is null and birth_day is null and age_decade is not null and age_decade_on is not null
          else birth_precision is null and birth_year is null and birth_month is null and birth_day is null and age_decade is null end))`);
    await runner.query(`create index person_by_kana on person (council_id, kana_key, id)`);
    await runner.query(`create index person_by_name_key on person (council_id, name_key)`);
    await runner.query(`create index person_by_roster_no on person (council_id, roster_no)`);
    await runner.query(`create index person_of_association on person (council_id, association_id)`);
    await runner.query(`create index person_of_branch on person (council_id, branch_id)`);
    await runner.query(`create index person_of_household on person (council_id, household_id)`);

    await runner.query(`
      create table person_contact (${RECORD},
        person_id uuid not null, kind text not null, label text, position integer not null, sealed text not null, search_hash text,
        constraint person_contact_pk primary key (council_id, id),
        constraint person_contact_person foreign key (council_id, person_id) references person (council_id, id) on delete cascade)`);
    await runner.query(`create index person_contact_of_person on person_contact (council_id, person_id)`);
    await runner.query(`create index person_contact_by_hash on person_contact (council_id, search_hash)`);

    await runner.query(`
      create table person_search_term (
        council_id uuid not null, id uuid not null, person_id uuid not null, term text collate "C" not null,
        constraint person_search_term_pk primary key (council_id, id),
        constraint person_search_term_person foreign key (council_id, person_id) references person (council_id, id) on delete cascade)`);
    await runner.query(`create index person_search_term_by_term on person_search_term (council_id, term, person_id)`);
    await runner.query(`create index person_search_term_of_person on person_search_term (council_id, person_id)`);
    await runner.query(`call confine_to_council('person_search_term')`);
    await runner.query(`grant select, insert, delete on person_search_term to tsunagari_api`);

    await runner.query(`
      create table role_term (${RECORD},
        person_id uuid not null, role text not null, role_label text, level text not null,
        branch_id uuid, association_id uuid, partner_id uuid, elected_by_id uuid,
        valid_from date, valid_to date, end_reason text, note text, ${ORIGIN},
        constraint role_term_pk primary key (council_id, id),
        constraint role_term_person foreign key (council_id, person_id) references person (council_id, id) on delete cascade,
        constraint role_term_branch foreign key (council_id, branch_id) references branch (council_id, id),
        constraint role_term_association foreign key (council_id, association_id) references association (council_id, id),
        constraint role_term_partner foreign key (council_id, partner_id) references partner_organisation (council_id, id),
        constraint role_term_elected_by foreign key (council_id, elected_by_id) references partner_organisation (council_id, id),
        constraint role_term_period check (valid_to > valid_from),
        constraint role_term_label check (role <> 'OTHER' or role_label is not null),
        constraint role_term_body check (
          (level = 'BRANCH') = (branch_id is not null) and (level = 'ASSOCIATION') = (association_id is not null)
          and (level = 'PARTNER') = (partner_id is not null) and level in ('COUNCIL', 'BRANCH', 'ASSOCIATION', 'PARTNER')),
        constraint role_term_once exclude using gist (
          council_id with =, person_id with =, role with =, (coalesce(role_label, '')) with =,
          (coalesce(branch_id, association_id, partner_id, council_id)) with =, daterange(valid_from, valid_to) with &&))`);
    await runner.query(`create index role_term_of_person on role_term (council_id, person_id)`);
    await runner.query(`create index role_term_of_branch on role_term (council_id, branch_id, role)`);
    await runner.query(`create index role_term_of_association on role_term (council_id, association_id)`);
    await runner.query(`create index role_term_of_partner on role_term (council_id, partner_id)`);
    await runner.query(`create index role_term_by_role on role_term (council_id, role)`);

    await runner.query(`
      create table commission (${RECORD},
        person_id uuid not null, role text not null, role_label text, branch_id uuid, association_id uuid,
        valid_from date not null, valid_to date not null, recommended_by text, document_no text, pledge_version text,
        issued_on date, renews_id uuid, ended_on date, end_reason text, ${ORIGIN},
        constraint commission_pk primary key (council_id, id),
        constraint commission_person foreign key (council_id, person_id) references person (council_id, id) on delete cascade,
        constraint commission_branch foreign key (council_id, branch_id) references branch (council_id, id),
        constraint commission_association foreign key (council_id, association_id) references association (council_id, id),
        constraint commission_renews foreign key (council_id, renews_id) references commission (council_id, id),
        constraint commission_renewed_once unique (council_id, renews_id),
        constraint commission_period check (valid_to > valid_from),
        constraint commission_end check (ended_on is null or (ended_on >= valid_from and ended_on < valid_to)),
        constraint commission_label check (role <> 'OTHER' or role_label is not null))`);
    await runner.query(`create index commission_of_person on commission (council_id, person_id)`);
    await runner.query(`create index commission_of_branch on commission (council_id, branch_id)`);
    await runner.query(`create index commission_by_end on commission (council_id, valid_to, id)`);

    await runner.query(`
      create table commission_party (${RECORD},
        commission_id uuid not null, position integer not null, organisation_kind text not null,
        branch_id uuid, partner_id uuid, association_id uuid,
        organisation_name text not null, signatory_title text not null, signatory_name text,
        constraint commission_party_pk primary key (council_id, id),
        constraint commission_party_commission foreign key (council_id, commission_id) references commission (council_id, id) on delete cascade,
        constraint commission_party_branch foreign key (council_id, branch_id) references branch (council_id, id),
        constraint commission_party_partner foreign key (council_id, partner_id) references partner_organisation (council_id, id),
        constraint commission_party_association foreign key (council_id, association_id) references association (council_id, id),
        constraint commission_party_place unique (council_id, commission_id, position),
        constraint commission_party_position check (position in (1, 2)))`);

    await runner.query(`
      create table volunteer_profile (${RECORD},
        person_id uuid not null, skills text[] not null default '{}', availability text[] not null default '{}',
        availability_note text, insurance_fiscal_year integer, status text not null, resting_until date, registered_on date,
        note text, ${ORIGIN},
        constraint volunteer_profile_pk primary key (council_id, id),
        constraint volunteer_profile_person foreign key (council_id, person_id) references person (council_id, id) on delete cascade,
        constraint volunteer_profile_once unique (council_id, person_id),
        constraint volunteer_profile_status check (status in ('ACTIVE', 'RESTING', 'RETIRED') and (status = 'RESTING' or resting_until is null)))`);

    for (const table of RECORD_TABLES) await runner.query(`call protect_record_table('${table}')`);

    // After thousands of new rows the planner must not guess until the next automatic run; only the owner may tell it.
    await runner.query(`
      create function refresh_people_statistics() returns void language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        analyze person; analyze person_contact; analyze person_search_term;
        analyze role_term; analyze commission; analyze volunteer_profile;
      end $$`);
    await runner.query(`revoke all on function refresh_people_statistics() from public`);
    await runner.query(`grant execute on function refresh_people_statistics() to tsunagari_api`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function refresh_people_statistics()`);
    await runner.query(`drop table person_search_term`);
    for (const table of [...RECORD_TABLES].reverse()) {
      await runner.query(`drop table history.${table}`);
      await runner.query(`drop table ${table}`);
    }
  }
}

const RECORD_TABLES = [
  'household',
  'person',
  'person_contact',
  'role_term',
  'commission',
  'commission_party',
  'volunteer_profile',
] as const;
