import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One-time codes (TOTP) as the second proof at sign-in, and the sign-ins that wait for one. */
export class AskForACode1795492800000 implements MigrationInterface {
  name = 'AskForACode1795492800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account_totp (
        council_id uuid not null, id uuid not null,
        secret_sealed text not null, started_at timestamptz not null, confirmed_at timestamptz, last_step bigint not null default 0,
        constraint account_totp_pk primary key (council_id, id),
        constraint account_totp_account foreign key (council_id, id) references account (council_id, id) on delete cascade)`);
    await runner.query(`call confine_to_council('account_totp')`);
    await runner.query(`grant select, insert, update, delete on account_totp to tsunagari_api`);

    await runner.query(`
      create table sign_in_challenge (
        council_id uuid not null, id uuid not null,
        account_id uuid not null, token_hash text not null, expires_at timestamptz not null,
        attempts integer not null default 0, answered_at timestamptz,
        constraint sign_in_challenge_pk primary key (council_id, id),
        constraint sign_in_challenge_account foreign key (council_id, account_id) references account (council_id, id) on delete cascade)`);
    await runner.query(`create index sign_in_challenge_token_hash on sign_in_challenge (token_hash)`);
    await runner.query(`create index sign_in_challenge_of_account on sign_in_challenge (council_id, account_id)`);
    await runner.query(`call confine_to_council('sign_in_challenge')`);
    await runner.query(`
      create policy by_token on sign_in_challenge for select
      using (token_hash = nullif(current_setting('app.token_hash', true), ''))`);
    await runner.query(`grant select, insert, update, delete on sign_in_challenge to tsunagari_api`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table sign_in_challenge`);
    await runner.query(`drop table account_totp`);
  }
}
