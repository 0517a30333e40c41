import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links of the chain over the audit trail: each names its events with their hashes and the hash of the link before. */
export class ChainTheTrail1795489200000 implements MigrationInterface {
  name = 'ChainTheTrail1795489200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index audit_event_by_time on audit_event (council_id, recorded_at)`);
    await runner.query(`
      create table audit_seal (
        council_id uuid not null, id uuid not null,
        recorded_at timestamptz not null default now(),
        number integer not null, previous_hash text not null, hash text not null, events integer not null,
        constraint audit_seal_pk primary key (council_id, id),
        constraint audit_seal_number unique (council_id, number))`);
    await runner.query(`
      create table audit_seal_entry (
        council_id uuid not null, id uuid not null,
        seal_number integer not null, position integer not null, event_hash text not null,
        constraint audit_seal_entry_pk primary key (council_id, id),
        constraint audit_seal_entry_place unique (council_id, seal_number, position),
        constraint audit_seal_entry_seal foreign key (council_id, seal_number) references audit_seal (council_id, number))`);
    await runner.query(`call protect_trail_table('audit_seal')`);
    await runner.query(`call protect_trail_table('audit_seal_entry')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table audit_seal_entry`);
    await runner.query(`drop table audit_seal`);
    await runner.query(`drop index audit_event_by_time`);
  }
}
