import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 保存期間: for how many years the record of someone who has left is kept before staff are asked to erase it. */
export class KnowWhenTimeIsOver1796005800000 implements MigrationInterface {
  name = 'KnowWhenTimeIsOver1796005800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table council add column retention_years integer not null default 5,
        add constraint council_retention check (retention_years between 1 and 30)`);
    await runner.query(`alter table history.council add column retention_years integer not null default 5`);
    await runner.query(`alter table history.council alter column retention_years drop default`);
    await runner.query(`grant update (retention_years) on council to tsunagari_api`);
    await runner.query(`
      create policy changed_by_writers on council as restrictive for update to tsunagari_api
      using ((select claimed_right('writes')) and (select claimed_right('people')))`);
    await runner.query(
      `create index person_by_departure on person (council_id, left_on, id) where left_on is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop policy changed_by_writers on council`);
    await runner.query(`drop index person_by_departure`);
    await runner.query(`alter table history.council drop column retention_years`);
    await runner.query(`alter table council drop column retention_years`);
  }
}
