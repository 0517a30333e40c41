import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sealed word by which a start knows the key of the installation. Its council is that of nobody (only zeros). */
export class KnowTheKey1795503600000 implements MigrationInterface {
  name = 'KnowTheKey1795503600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table key_check (
        council_id uuid not null, id uuid not null, word_sealed text not null,
        constraint key_check_pk primary key (council_id, id))`);
    await runner.query(`call confine_to_council('key_check')`);
    await runner.query(`grant select on key_check to tsunagari_api`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table key_check`);
  }
}
