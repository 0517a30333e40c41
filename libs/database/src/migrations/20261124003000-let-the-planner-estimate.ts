import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The claim of a folded statement is set while it runs, after it was planned: planning with the empty claim, PostgreSQL expected no row
 * of any table and joined them row by row. As a sub-select the claim is not looked at before; it is still read once a statement.
 */
export class LetThePlannerEstimate1795480200000 implements MigrationInterface {
  name = 'LetThePlannerEstimate1795480200000';

  async up(runner: QueryRunner): Promise<void> {
    await confineBy(runner, '(select claimed_council())');
  }

  async down(runner: QueryRunner): Promise<void> {
    await confineBy(runner, 'claimed_council()');
  }
}

async function confineBy(runner: QueryRunner, claim: string): Promise<void> {
  await runner.query(`
    create or replace procedure confine_to_council(target regclass) language plpgsql as $$
    begin
      execute format('alter table %s enable row level security', target);
      execute format('alter table %s force row level security', target);
      execute format('create policy own_council on %s using (council_id = ${claim}) with check (council_id = ${claim})', target);
    end $$`);
  await runner.query(`
    do $$
    declare
      target record;
    begin
      for target in select schemaname, tablename from pg_policies where policyname = 'own_council' loop
        execute format('alter policy own_council on %I.%I using (council_id = ${claim}) with check (council_id = ${claim})',
          target.schemaname, target.tablename);
      end loop;
    end $$`);
}
