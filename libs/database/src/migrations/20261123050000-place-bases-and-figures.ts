import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORD = `
  council_id uuid not null, id uuid not null, version integer not null default 1,
  recorded_at timestamptz not null default now(), recorded_by uuid`;
const ORIGIN = `
  origin text not null default 'ENTERED', source text`;

/** 支部拠点, yearly figures with their meaning, and the public facts that a council starts from. */
export class PlaceBasesAndFigures1795410000000 implements MigrationInterface {
  name = 'PlaceBasesAndFigures1795410000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table branch_base (${RECORD},
        branch_id uuid, name text not null,
        address_raw text not null, address text, postal_code text, town text, number text, facility text,
        phone_raw text, phone text, hours text, note text, valid_from date, valid_to date, ${ORIGIN},
        constraint branch_base_pk primary key (council_id, id),
        constraint branch_base_branch foreign key (council_id, branch_id) references branch (council_id, id),
        constraint branch_base_period check (valid_to > valid_from))`);
    await runner.query(`create index branch_base_of_branch on branch_base (council_id, branch_id)`);

    await runner.query(`
      create table area_figure (${RECORD},
        branch_id uuid, association_id uuid, measure text not null, label text not null,
        fiscal_year integer, as_of date, as_of_text text,
        quality text not null, amount numeric(14,2), text text, unit text not null, meaning text, note text, ${ORIGIN},
        constraint area_figure_pk primary key (council_id, id),
        constraint area_figure_branch foreign key (council_id, branch_id) references branch (council_id, id),
        constraint area_figure_association foreign key (council_id, association_id) references association (council_id, id),
        constraint area_figure_one_subject check (branch_id is null or association_id is null),
        constraint area_figure_quality check (
          (quality in ('EXACT', 'ABOUT') and amount is not null) or
          (quality = 'TEXT' and amount is null and text is not null) or
          (quality = 'NOT_GIVEN' and amount is null and text is null)))`);
    await runner.query(
      `create index area_figure_of_branch on area_figure (council_id, branch_id, measure, fiscal_year)`,
    );
    await runner.query(
      `create index area_figure_of_association on area_figure (council_id, association_id, measure, fiscal_year)`,
    );

    await runner.query(`
      create table public_fact (${RECORD},
        topic text not null, title text not null, text text, as_of text, search_key text not null,
        branch_id uuid, association_id uuid, details jsonb not null default '[]', basis text, ${ORIGIN},
        position integer not null default 0,
        constraint public_fact_pk primary key (council_id, id),
        constraint public_fact_branch foreign key (council_id, branch_id) references branch (council_id, id),
        constraint public_fact_association foreign key (council_id, association_id) references association (council_id, id))`);
    await runner.query(`create index public_fact_by_topic on public_fact (council_id, topic, position)`);
    await runner.query(`create index public_fact_of_branch on public_fact (council_id, branch_id)`);

    for (const table of RECORD_TABLES) await runner.query(`call protect_record_table('${table}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of RECORD_TABLES) {
      await runner.query(`drop table history.${table}`);
      await runner.query(`drop table ${table}`);
    }
  }
}

const RECORD_TABLES = ['branch_base', 'area_figure', 'public_fact'] as const;
