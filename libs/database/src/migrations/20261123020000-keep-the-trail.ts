import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did what (audit), what others must hear of (outbox), and which requests were already answered (idempotency). */
export class KeepTheTrail1795399200000 implements MigrationInterface {
  name = 'KeepTheTrail1795399200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_event (
        council_id uuid not null, id uuid not null,
        recorded_at timestamptz not null default now(),
        account_id uuid, action text not null, subject_type text not null, subject_id uuid not null,
        correlation_id text not null, details jsonb not null default '{}',
        constraint audit_event_pk primary key (council_id, id))`);
    await runner.query(
      `create index audit_event_subject on audit_event (council_id, subject_type, subject_id, recorded_at)`,
    );
    await runner.query(`call protect_trail_table('audit_event')`);

    await runner.query(`
      create table outbox_event (
        council_id uuid not null, id uuid not null,
        recorded_at timestamptz not null default now(),
        kind text not null, payload jsonb not null, published_at timestamptz,
        constraint outbox_event_pk primary key (council_id, id))`);
    await runner.query(`create index outbox_event_waiting on outbox_event (council_id, id) where published_at is null`);
    await runner.query(`call confine_to_council('outbox_event')`);
    await runner.query(`grant select, insert, update (published_at) on outbox_event to tsunagari_api`);

    await runner.query(`
      create table idempotency_key (
        council_id uuid not null, id uuid not null,
        recorded_at timestamptz not null default now(),
        account_id uuid not null, key text not null, fingerprint text not null, reply jsonb,
        constraint idempotency_key_pk primary key (council_id, id),
        constraint idempotency_key_once unique (council_id, account_id, key))`);
    await runner.query(`call confine_to_council('idempotency_key')`);
    await runner.query(`grant select, insert, update (reply), delete on idempotency_key to tsunagari_api`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table idempotency_key`);
    await runner.query(`drop table outbox_event`);
    await runner.query(`drop table audit_event`);
  }
}
