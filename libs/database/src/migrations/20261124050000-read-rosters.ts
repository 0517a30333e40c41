import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORD = `
  council_id uuid not null, id uuid not null, version integer not null default 1,
  recorded_at timestamptz not null default now(), recorded_by uuid`;

/** 名簿の取りこみ: uploaded and exported files, imports with their rows, what they changed, and the mappings that are remembered. */
export class ReadRosters1795496400000 implements MigrationInterface {
  name = 'ReadRosters1795496400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table stored_file (
        council_id uuid not null, id uuid not null,
        name text not null, media_type text not null, size integer not null, sha256 text not null, bytes_sealed text not null,
        purpose text not null, uploaded_by uuid not null, created_at timestamptz not null default now(), expires_at timestamptz not null,
        constraint stored_file_pk primary key (council_id, id),
        constraint stored_file_purpose check (purpose in ('UPLOAD', 'EXPORT')))`);
    await runner.query(`create index stored_file_by_expiry on stored_file (council_id, expires_at)`);
    await runner.query(`call confine_to_council('stored_file')`);
    await runner.query(`grant select, insert, delete on stored_file to tsunagari_api`);

    // The file is purged after a week, the import stays: file_id refers to nothing then.
    await runner.query(`
      create table import_batch (${RECORD},
        kind text not null, file_id uuid, file_name text not null, file_sha256 text not null, file_format text not null, encoding text,
        sheet_name text not null, sheets jsonb not null default '[]', title_text text, header_rows integer[] not null default '{}',
        layout_key text not null, header_text text not null, columns jsonb not null default '[]', left_out jsonb not null default '[]',
        state text not null, branch_id uuid, association_id uuid, default_role text,
        created_at timestamptz not null default now(), committed_at timestamptz, committed_by uuid,
        undo_until timestamptz, undone_at timestamptz, counts jsonb not null default '{}',
        constraint import_batch_pk primary key (council_id, id),
        constraint import_batch_branch foreign key (council_id, branch_id) references branch (council_id, id),
        constraint import_batch_association foreign key (council_id, association_id) references association (council_id, id),
        constraint import_batch_kind check (kind in ('PEOPLE')),
        constraint import_batch_state check (state in ('MAPPING', 'CHECKED', 'COMMITTED', 'UNDONE', 'DISCARDED')),
        constraint import_batch_committed check (
          (state in ('COMMITTED', 'UNDONE')) = (committed_at is not null) and (state = 'UNDONE') = (undone_at is not null)))`);
    await runner.query(`create index import_batch_by_time on import_batch (council_id, created_at, id)`);

    await runner.query(`
      create table import_row (${RECORD},
        batch_id uuid not null, row_number integer not null, position integer not null,
        cells_sealed text not null, values_sealed text, outcome text not null, effect text, reasons jsonb not null default '[]',
        decision text, person_id uuid, candidate_ids uuid[] not null default '{}',
        constraint import_row_pk primary key (council_id, id),
        constraint import_row_batch foreign key (council_id, batch_id) references import_batch (council_id, id) on delete cascade,
        constraint import_row_person foreign key (council_id, person_id) references person (council_id, id) on delete set null (person_id),
        constraint import_row_place unique (council_id, batch_id, position),
        constraint import_row_outcome check (outcome in ('IMPORT', 'WARN', 'HOLD', 'DUPLICATE', 'POSSIBLE_DUPLICATE', 'SKIP')),
        constraint import_row_effect check (effect in ('NEW', 'UPDATE', 'UNCHANGED')),
        constraint import_row_decision check (decision in ('IMPORT', 'UPDATE', 'NEW', 'SKIP')))`);
    await runner.query(`create index import_row_of_person on import_row (council_id, person_id)`);

    await runner.query(`
      create table import_layout (${RECORD},
        kind text not null, layout_key text not null, columns jsonb not null,
        constraint import_layout_pk primary key (council_id, id),
        constraint import_layout_once unique (council_id, kind, layout_key))`);

    await runner.query(`
      create table import_change (${RECORD},
        batch_id uuid not null, row_id uuid not null, position integer not null, table_name text not null, record_id uuid not null,
        change text not null, before_sealed text, version_after integer not null,
        constraint import_change_pk primary key (council_id, id),
        constraint import_change_batch foreign key (council_id, batch_id) references import_batch (council_id, id) on delete cascade,
        constraint import_change_row foreign key (council_id, row_id) references import_row (council_id, id) on delete cascade,
        constraint import_change_place unique (council_id, batch_id, position),
        constraint import_change_kind check (change in ('INSERT', 'UPDATE') and (change = 'UPDATE') = (before_sealed is not null)))`);
    await runner.query(`create index import_change_of_row on import_change (council_id, row_id)`);

    for (const table of RECORD_TABLES) await runner.query(`call protect_record_table('${table}')`);

    // Its id is that of the import. Written on a connection of its own while the import is locked: a foreign key would wait for the lock.
    await runner.query(`
      create table import_progress (
        council_id uuid not null, id uuid not null, done integer not null, total integer not null, updated_at timestamptz not null default now(),
        constraint import_progress_pk primary key (council_id, id))`);
    await runner.query(`call confine_to_council('import_progress')`);
    await runner.query(`grant select, insert, update, delete on import_progress to tsunagari_api`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table import_progress`);
    for (const table of [...RECORD_TABLES].reverse()) {
      await runner.query(`drop table history.${table}`);
      await runner.query(`drop table ${table}`);
    }
    await runner.query(`drop table stored_file`);
  }
}

const RECORD_TABLES = ['import_batch', 'import_row', 'import_layout', 'import_change'] as const;
