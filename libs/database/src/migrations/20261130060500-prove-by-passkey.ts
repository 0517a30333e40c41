import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * They live five minutes: whoever was asked before begins again. Row-level security hides their rows from an owner who is no superuser, so
 * that `delete` would find none.
 */
const FORGET_QUESTIONS = `truncate passkey_challenge`;

/** A question to a passkey says what it is asked for: one that proves who opens an emergency access adds no passkey and lets nobody in. */
export class ProveByPasskey1796018700000 implements MigrationInterface {
  name = 'ProveByPasskey1796018700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FORGET_QUESTIONS);
    await runner.query(`alter table passkey_challenge add column asked_for text not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(FORGET_QUESTIONS);
    await runner.query(`alter table passkey_challenge drop column asked_for`);
  }
}
