import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What begins every table of records. */
const RECORD = `
  council_id uuid not null, id uuid not null, version integer not null default 1,
  recorded_at timestamptz not null default now(), recorded_by uuid`;
/** Where a fact comes from: read in a public source, typed in, imported, or invented for a demonstration. */
const ORIGIN = `
  origin text not null default 'ENTERED', source text`;

/** 地域台帳: the council, its branches with their past, and the associations with their affiliation by period. */
export class OpenTheRegister1795406400000 implements MigrationInterface {
  name = 'OpenTheRegister1795406400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table council (${RECORD},
        code text not null, name text not null, kana text not null, city_name text not null,
        prefecture text, founded_on date, founded_note text, mission text, slogan text,
        default_area_code text not null, is_fictional boolean not null default false, watermark text,
        data_as_of date, large_association_households integer not null default 1000,
        town_names text[] not null default '{}',
        constraint council_pk primary key (council_id, id),
        constraint council_is_its_own check (council_id = id))`);

    await runner.query(`
      create table partner_organisation (${RECORD},
        kind text not null, name text not null, kana text, search_key text not null,
        takes text[] not null default '{}', contact_note text, phone_raw text, phone text,
        elects_seats boolean not null default false, association_id uuid, closed_on date, ${ORIGIN},
        constraint partner_organisation_pk primary key (council_id, id))`);

    await runner.query(`
      create table branch (${RECORD},
        code text not null, name text not null, official_name text not null, kana text not null, kana_key text collate "C" not null,
        search_key text not null, kind text not null, area_note text, member_meaning text,
        opened_on date, opened_note text, closed_on date, ${ORIGIN},
        constraint branch_pk primary key (council_id, id),
        constraint branch_code_once unique (council_id, code),
        constraint branch_period check (closed_on > opened_on))`);
    await runner.query(`create index branch_by_kana on branch (council_id, kana_key, id)`);

    await runner.query(`
      create table branch_former_name (${RECORD},
        branch_id uuid not null, name text not null, official_name text not null, kana text not null, search_key text not null,
        valid_from date, valid_to date not null,
        constraint branch_former_name_pk primary key (council_id, id),
        constraint branch_former_name_branch foreign key (council_id, branch_id) references branch (council_id, id),
        constraint branch_former_name_period check (valid_to > valid_from),
        constraint branch_former_name_once exclude using gist
          (council_id with =, branch_id with =, daterange(valid_from, valid_to) with &&))`);

    await runner.query(`
      create table branch_seat (${RECORD},
        branch_id uuid not null, post text not null, seats integer not null, elected_by_id uuid, note text, ${ORIGIN},
        constraint branch_seat_pk primary key (council_id, id),
        constraint branch_seat_branch foreign key (council_id, branch_id) references branch (council_id, id),
        constraint branch_seat_elected_by foreign key (council_id, elected_by_id) references partner_organisation (council_id, id),
        constraint branch_seat_count check (seats > 0))`);

    await runner.query(`
      create table branch_lineage_event (${RECORD},
        kind text not null, effective_on date not null, reason text, meeting text,
        moved_associations integer not null default 0, ${ORIGIN},
        constraint branch_lineage_event_pk primary key (council_id, id))`);
    await runner.query(`
      create table branch_lineage_member (${RECORD},
        event_id uuid not null, branch_id uuid not null, side text not null, name_then text not null,
        constraint branch_lineage_member_pk primary key (council_id, id),
        constraint branch_lineage_member_once unique (council_id, event_id, branch_id, side),
        constraint branch_lineage_member_event foreign key (council_id, event_id) references branch_lineage_event (council_id, id),
        constraint branch_lineage_member_branch foreign key (council_id, branch_id) references branch (council_id, id))`);
    await runner.query(`create index branch_lineage_member_of_branch on branch_lineage_member (council_id, branch_id)`);

    await runner.query(`
      create table association_kind (${RECORD},
        code text not null, label text not null,
        constraint association_kind_pk primary key (council_id, id),
        constraint association_kind_code_once unique (council_id, code))`);
    await runner.query(`
      create table association (${RECORD},
        code text not null, name text not null, kana text, kana_key text collate "C" not null, search_key text not null,
        kind_id uuid not null, opened_on date, closed_on date, venue text, note text, ${ORIGIN},
        constraint association_pk primary key (council_id, id),
        constraint association_code_once unique (council_id, code),
        constraint association_kind_of foreign key (council_id, kind_id) references association_kind (council_id, id),
        constraint association_period check (closed_on > opened_on))`);
    await runner.query(`create index association_by_kana on association (council_id, kana_key, id)`);
    await runner.query(`
      create table association_former_name (${RECORD},
        association_id uuid not null, name text not null, kana text, search_key text not null,
        valid_from date, valid_to date not null,
        constraint association_former_name_pk primary key (council_id, id),
        constraint association_former_name_association foreign key (council_id, association_id) references association (council_id, id),
        constraint association_former_name_period check (valid_to > valid_from),
        constraint association_former_name_once exclude using gist
          (council_id with =, association_id with =, daterange(valid_from, valid_to) with &&))`);
    await runner.query(`
      alter table partner_organisation add constraint partner_organisation_association
        foreign key (council_id, association_id) references association (council_id, id)`);
    await runner.query(
      `create index partner_organisation_of_association on partner_organisation (council_id, association_id)`,
    );

    await runner.query(`
      create table association_affiliation (${RECORD},
        association_id uuid not null, branch_id uuid not null, valid_from date, valid_to date, basis text, ${ORIGIN},
        constraint association_affiliation_pk primary key (council_id, id),
        constraint association_affiliation_association foreign key (council_id, association_id) references association (council_id, id),
        constraint association_affiliation_branch foreign key (council_id, branch_id) references branch (council_id, id),
        constraint association_affiliation_period check (valid_to > valid_from),
        constraint association_affiliation_once exclude using gist
          (council_id with =, association_id with =, daterange(valid_from, valid_to) with &&))`);
    await runner.query(
      `create index association_affiliation_of_branch on association_affiliation (council_id, branch_id, valid_from)`,
    );

    for (const table of RECORD_TABLES) await runner.query(`call protect_record_table('${table}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table partner_organisation drop constraint partner_organisation_association`);
    for (const table of [...RECORD_TABLES].reverse()) {
      await runner.query(`drop table history.${table}`);
      await runner.query(`drop table ${table}`);
    }
  }
}

const RECORD_TABLES = [
  'council',
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
] as const;
