import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys with the questions that they answer, and links with which someone sets a password. */
export class OpenByPasskey1795500000000 implements MigrationInterface {
  name = 'OpenByPasskey1795500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table passkey (
        council_id uuid not null, id uuid not null,
        account_id uuid not null, name text not null,
        credential_id text not null, credential_hash text not null, public_key text not null,
        counter bigint not null, transports text[] not null,
        created_at timestamptz not null, last_used_at timestamptz,
        constraint passkey_pk primary key (council_id, id),
        constraint passkey_once unique (council_id, credential_hash),
        constraint passkey_account foreign key (council_id, account_id) references account (council_id, id) on delete cascade)`);
    await runner.query(`create index passkey_credential_hash on passkey (credential_hash)`);
    await runner.query(`create index passkey_of_account on passkey (council_id, account_id)`);
    await runner.query(`call confine_to_council('passkey')`);
    await runner.query(`
      create policy by_credential on passkey for select
      using (credential_hash = nullif(current_setting('app.token_hash', true), ''))`);
    await runner.query(`grant select, insert, update, delete on passkey to tsunagari_api`);

    // Lives five minutes: after a crash, or on a replica that takes over, one asks again.
    await runner.query(`
      create unlogged table passkey_challenge (
        council_id uuid not null, id uuid not null,
        account_id uuid, token_hash text not null, expires_at timestamptz not null,
        constraint passkey_challenge_pk primary key (council_id, id))`);
    await runner.query(`create index passkey_challenge_token_hash on passkey_challenge (council_id, token_hash)`);
    await runner.query(`create index passkey_challenge_age on passkey_challenge (council_id, expires_at)`);
    await runner.query(`call confine_to_council('passkey_challenge')`);
    await runner.query(`grant select, insert, delete on passkey_challenge to tsunagari_api`);

    await runner.query(`
      create table account_link (
        council_id uuid not null, id uuid not null,
        account_id uuid not null, kind text not null, token_hash text not null, clears_second_proofs boolean not null,
        expires_at timestamptz not null, ended_at timestamptz,
        constraint account_link_pk primary key (council_id, id),
        constraint account_link_account foreign key (council_id, account_id) references account (council_id, id) on delete cascade)`);
    await runner.query(`create index account_link_token_hash on account_link (token_hash)`);
    await runner.query(`create index account_link_of_account on account_link (council_id, account_id)`);
    await runner.query(`call confine_to_council('account_link')`);
    await runner.query(`
      create policy by_token on account_link for select
      using (token_hash = nullif(current_setting('app.token_hash', true), ''))`);
    await runner.query(`grant select, insert, update on account_link to tsunagari_api`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table account_link`);
    await runner.query(`drop table passkey_challenge`);
    await runner.query(`drop table passkey`);
  }
}
