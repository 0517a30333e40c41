import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Some trails hold sealed texts: these too are sealed anew under another key, by the owner of the tables alone. */
export class SealTrailsAnew1796008500000 implements MigrationInterface {
  name = 'SealTrailsAnew1796008500000';

  up(runner: QueryRunner): Promise<void> {
    return refuseChange(
      runner,
      `if current_setting('app.resealing', true) = 'on' and tg_op = 'UPDATE' then
          if public.is_resealing() then return new; end if;
        end if;`,
    );
  }

  down(runner: QueryRunner): Promise<void> {
    return refuseChange(runner, '');
  }
}

async function refuseChange(runner: QueryRunner, first: string): Promise<void> {
  await runner.query(`
    create or replace function refuse_change() returns trigger language plpgsql set search_path = public, pg_temp as $$
    begin
      ${first}
      raise exception 'rows of % are never changed or removed', tg_table_name;
    end $$`);
}
