import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-in through an organisation's own provider (OpenID Connect): whose account is whose there, and the sign-ins that are on their way. */
export class EnterByAProvider1796008200000 implements MigrationInterface {
  name = 'EnterByAProvider1796008200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account_identity (
        council_id uuid not null, id uuid not null,
        account_id uuid not null, issuer text not null, subject text not null, subject_hash text not null, linked_at timestamptz not null,
        constraint account_identity_pk primary key (council_id, id),
        constraint account_identity_once unique (council_id, subject_hash),
        constraint account_identity_of_account unique (council_id, account_id),
        constraint account_identity_account foreign key (council_id, account_id) references account (council_id, id) on delete cascade)`);
    await runner.query(`create index account_identity_subject_hash on account_identity (subject_hash)`);
    await runner.query(`call confine_to_council('account_identity')`);
    await runner.query(`
      create policy by_subject on account_identity for select
      using (subject_hash = nullif(current_setting('app.token_hash', true), ''))`);
    await runner.query(`grant select, insert, delete on account_identity to tsunagari_api`);

    // Lives ten minutes: after a crash, or on a replica that takes over, one begins again.
    await runner.query(`
      create unlogged table provider_sign_in (
        council_id uuid not null, id uuid not null,
        token_hash text not null, next text not null, expires_at timestamptz not null,
        constraint provider_sign_in_pk primary key (council_id, id))`);
    await runner.query(`create index provider_sign_in_token_hash on provider_sign_in (council_id, token_hash)`);
    await runner.query(`create index provider_sign_in_age on provider_sign_in (council_id, expires_at)`);
    await runner.query(`call confine_to_council('provider_sign_in')`);
    await runner.query(`grant select, insert, delete on provider_sign_in to tsunagari_api`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table provider_sign_in`);
    await runner.query(`drop table account_identity`);
  }
}
