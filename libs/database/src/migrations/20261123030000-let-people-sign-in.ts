import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, what they may do until when, and the secrets that prove who asks. Secrets keep no history. */
export class LetPeopleSignIn1795402800000 implements MigrationInterface {
  name = 'LetPeopleSignIn1795402800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        council_id uuid not null, id uuid not null, version integer not null default 1,
        recorded_at timestamptz not null default now(), recorded_by uuid,
        email text not null, email_key text not null, display_name text not null,
        disabled_at timestamptz,
        constraint account_pk primary key (council_id, id),
        constraint account_email_once unique (council_id, email_key))`);
    await runner.query(`create index account_email_key on account (email_key)`);
    await runner.query(`call protect_record_table('account')`);
    await runner.query(`
      create policy sign_in on account for select
      using (email_key = nullif(current_setting('app.sign_in_email', true), ''))`);

    await runner.query(`
      create table account_credential (
        council_id uuid not null, id uuid not null,
        password_hash text not null, changed_at timestamptz not null default now(),
        constraint account_credential_pk primary key (council_id, id),
        constraint account_credential_account foreign key (council_id, id) references account (council_id, id) on delete cascade)`);
    await runner.query(`call confine_to_council('account_credential')`);
    await runner.query(`grant select, insert, update on account_credential to tsunagari_api`);

    await runner.query(`
      create table role_grant (
        council_id uuid not null, id uuid not null, version integer not null default 1,
        recorded_at timestamptz not null default now(), recorded_by uuid,
        account_id uuid not null, role text not null, scope_kind text not null, scope_id uuid,
        valid_from date not null, valid_to date,
        constraint role_grant_pk primary key (council_id, id),
        constraint role_grant_account foreign key (council_id, account_id) references account (council_id, id),
        constraint role_grant_period check (valid_to is null or valid_to > valid_from),
        constraint role_grant_scope check ((scope_kind = 'council') = (scope_id is null)))`);
    await runner.query(`create index role_grant_of_account on role_grant (council_id, account_id)`);
    await runner.query(`call protect_record_table('role_grant')`);

    for (const table of ['session', 'access_token'] as const) {
      const extra = table === 'access_token' ? 'name text not null, scope text not null,' : '';
      await runner.query(`
        create table ${table} (
          council_id uuid not null, id uuid not null,
          account_id uuid not null, token_hash text not null, ${extra}
          created_at timestamptz not null default now(), expires_at timestamptz not null,
          last_used_at timestamptz, revoked_at timestamptz,
          constraint ${table}_pk primary key (council_id, id),
          constraint ${table}_account foreign key (council_id, account_id) references account (council_id, id))`);
      await runner.query(`create index ${table}_token_hash on ${table} (token_hash)`);
      await runner.query(`create index ${table}_of_account on ${table} (council_id, account_id)`);
      await runner.query(`call confine_to_council('${table}')`);
      await runner.query(`
        create policy by_token on ${table} for select
        using (token_hash = nullif(current_setting('app.token_hash', true), ''))`);
      await runner.query(`grant select, insert, update on ${table} to tsunagari_api`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['access_token', 'session', 'role_grant', 'account_credential', 'account']) {
      await runner.query(`drop table if exists history.${table}`);
      await runner.query(`drop table ${table}`);
    }
  }
}
