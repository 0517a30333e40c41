import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The key of the installation may change: everything is sealed anew by the owner of the tables, who meanwhile counts no versions and keeps
 * no history, for nothing was changed. The password of the API's role no longer comes from the key but is sealed under it.
 */
export class LetKeysChange1796007600000 implements MigrationInterface {
  name = 'LetKeysChange1796007600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table key_check add column login_sealed text`);
    // Whoever is not the owner may set what he likes.
    await runner.query(`
      create function is_resealing() returns boolean language sql stable
      return current_setting('app.resealing', true) = 'on'
        and session_user = (select pg_get_userbyid(relowner) from pg_class where oid = 'public.key_check'::regclass)`);
    // All councils, for the owner alone: the role of the API has no part in this policy.
    await runner.query(
      `create policy named_for_resealing on council for select to current_user using (is_resealing())`,
    );
    await writeTriggers(runner, {
      stamp: `if current_setting('app.resealing', true) = 'on' and tg_op = 'UPDATE' then
          if is_resealing() then return new; end if;
        end if;`,
      keep: `if current_setting('app.resealing', true) = 'on' and tg_op = 'UPDATE' then
          if public.is_resealing() then return null; end if;
        end if;`,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await writeTriggers(runner, { stamp: '', keep: '' });
    await runner.query(`drop policy named_for_resealing on council`);
    await runner.query(`drop function is_resealing()`);
    await runner.query(`alter table key_check drop column login_sealed`);
  }
}

/** Both functions as the ground was laid, but for what comes first in them. */
async function writeTriggers(
  runner: QueryRunner,
  first: { readonly stamp: string; readonly keep: string },
): Promise<void> {
  await runner.query(`
    create or replace function stamp_version() returns trigger language plpgsql set search_path = public, pg_temp as $$
    begin
      ${first.stamp}
      if tg_op = 'UPDATE' then
        if new.council_id <> old.council_id or new.id <> old.id then
          raise exception 'the key of a record never changes';
        end if;
        new.version := old.version + 1;
      else
        new.version := 1;
      end if;
      new.recorded_at := clock_timestamp();
      new.recorded_by := claimed_account();
      return new;
    end $$`);
  await runner.query(`
    create or replace function keep_history() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
    begin
      ${first.keep}
      execute format('insert into history.%I select clock_timestamp(), ($1).*', tg_table_name) using old;
      return null;
    end $$`);
}
