import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sign-in through the provider knows whether it must be a new one there: after a sign-out here nobody slips in on what is open there. */
export class AskAnewAtTheProvider1796018400000 implements MigrationInterface {
  name = 'AskAnewAtTheProvider1796018400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table provider_sign_in add column asks_anew boolean not null default false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table provider_sign_in drop column asks_anew`);
  }
}
