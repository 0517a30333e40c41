import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ground that every table stands on: the claim of the council, row-level security, row history and versions.
 * `protect_record_table` is called once for each table of records, `protect_trail_table` for each append-only trail.
 */
export class LayTheGround1795395600000 implements MigrationInterface {
  name = 'LayTheGround1795395600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists btree_gist`);
    await runner.query(`create extension if not exists pg_trgm`);
    await runner.query(`create schema history`);
    await runner.query(`grant usage on schema public, history to tsunagari_api`);

    await runner.query(`
      create function claimed_council() returns uuid language sql stable parallel safe
      return nullif(current_setting('app.council_id', true), '')::uuid`);
    await runner.query(`
      create function claimed_account() returns uuid language sql stable parallel safe
      return nullif(current_setting('app.account_id', true), '')::uuid`);

    await runner.query(`
      create function stamp_version() returns trigger language plpgsql as $$
      begin
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
      create function keep_history() returns trigger language plpgsql security definer
      set search_path = pg_catalog, pg_temp as $$
      begin
        execute format('insert into history.%I select clock_timestamp(), ($1).*', tg_table_name) using old;
        return null;
      end $$`);
    await runner.query(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'rows of % are never changed or removed', tg_table_name;
      end $$`);

    await runner.query(`
      create procedure confine_to_council(target regclass) language plpgsql as $$
      begin
        execute format('alter table %s enable row level security', target);
        execute format('alter table %s force row level security', target);
        execute format('create policy own_council on %s using (council_id = claimed_council()) with check (council_id = claimed_council())', target);
      end $$`);

    await runner.query(`
      create procedure protect_record_table(table_name name) language plpgsql as $$
      declare
        target regclass := format('public.%I', table_name)::regclass;
        past regclass;
      begin
        call confine_to_council(target);
        execute format('create table history.%I (recorded_until timestamptz not null, like %s)', table_name, target);
        past := format('history.%I', table_name)::regclass;
        execute format('create index on %s (council_id, id, version)', past);
        call confine_to_council(past);
        execute format('create trigger a_stamp_version before insert or update on %s for each row execute function stamp_version()', target);
        execute format('create trigger z_keep_history after update or delete on %s for each row execute function keep_history()', target);
        execute format('grant select, insert, update, delete on %s to tsunagari_api', target);
        execute format('grant select on %s to tsunagari_api', past);
      end $$`);

    await runner.query(`
      create procedure protect_trail_table(table_name name) language plpgsql as $$
      declare
        target regclass := format('public.%I', table_name)::regclass;
      begin
        call confine_to_council(target);
        execute format('create trigger never_changed before update or delete on %s for each row execute function refuse_change()', target);
        execute format('create trigger never_emptied before truncate on %s for each statement execute function refuse_change()', target);
        execute format('grant select, insert on %s to tsunagari_api', target);
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop procedure protect_trail_table(name)`);
    await runner.query(`drop procedure protect_record_table(name)`);
    await runner.query(`drop procedure confine_to_council(regclass)`);
    await runner.query(`drop function refuse_change()`);
    await runner.query(`drop function keep_history()`);
    await runner.query(`drop function stamp_version()`);
    await runner.query(`drop function claimed_account()`);
    await runner.query(`drop function claimed_council()`);
    await runner.query(`drop schema history`);
    await runner.query(`revoke usage on schema public from tsunagari_api`);
    await runner.query(`drop extension pg_trgm`);
    await runner.query(`drop extension btree_gist`);
  }
}
