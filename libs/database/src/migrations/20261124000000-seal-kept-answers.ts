import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kept answers may tell of persons: from now on they are sealed. Those of the last 24 hours are forgotten. */
export class SealKeptAnswers1795478400000 implements MigrationInterface {
  name = 'SealKeptAnswers1795478400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`truncate idempotency_key`);
    await runner.query(`alter table idempotency_key drop column reply, add column reply_sealed text`);
    await runner.query(`grant update (reply_sealed) on idempotency_key to tsunagari_api`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`truncate idempotency_key`);
    await runner.query(`alter table idempotency_key drop column reply_sealed, add column reply jsonb`);
    await runner.query(`grant update (reply) on idempotency_key to tsunagari_api`);
  }
}
