import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A question to a passkey says what it is asked for: one that proves who opens an emergency access adds no passkey and lets nobody in. */
export class ProveByPasskey1796018700000 implements MigrationInterface {
  name = 'ProveByPasskey1796018700000';

  async up(runner: QueryRunner): Promise<void> {
    // They live five minutes: whoever was asked before begins again.
    await runner.query(`delete from passkey_challenge`);
    await runner.query(`alter table passkey_challenge add column asked_for text not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table passkey_challenge drop column asked_for`);
  }
}
