import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 秘密厳守: the editions of the pledge of a council, and who has accepted which. Neither is ever changed or removed. */
export class PromiseSecrecy1795575600000 implements MigrationInterface {
  name = 'PromiseSecrecy1795575600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table secrecy_pledge (
        council_id uuid not null, id uuid not null,
        edition integer not null, text text not null, text_hash text not null, in_force_from date,
        recorded_at timestamptz not null default clock_timestamp(),
        constraint secrecy_pledge_pk primary key (council_id, id),
        constraint secrecy_pledge_edition unique (council_id, edition))`);
    await runner.query(`call protect_trail_table('secrecy_pledge')`);

    await runner.query(`
      create table pledge_acceptance (
        council_id uuid not null, id uuid not null,
        account_id uuid not null, edition integer not null, text_hash text not null, accepted_at timestamptz not null,
        constraint pledge_acceptance_pk primary key (council_id, id),
        constraint pledge_acceptance_once unique (council_id, account_id, edition),
        constraint pledge_acceptance_account foreign key (council_id, account_id) references account (council_id, id),
        constraint pledge_acceptance_pledge foreign key (council_id, edition) references secrecy_pledge (council_id, edition))`);
    await runner.query(`call protect_trail_table('pledge_acceptance')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table pledge_acceptance`);
    await runner.query(`drop table secrecy_pledge`);
  }
}
