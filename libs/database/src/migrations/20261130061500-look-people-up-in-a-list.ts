import type { MigrationInterface, QueryRunner } from 'typeorm';

const EVERYBODY_OR_OF_BRANCH = `(select claimed_right('people')) or branch_id = any((select claimed_branches())::uuid[])`;

/**
 * Who sees the people of a branch sees those of its associations and those who hold a role there: lists of dozens and hundreds. As `in (select …)`
 * they are hashed once for the statement; as arrays they were gone through for each person whom a search has found.
 */
export class LookPeopleUpInAList1796019300000 implements MigrationInterface {
  name = 'LookPeopleUpInAList1796019300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter policy in_sight on person using (${EVERYBODY_OR_OF_BRANCH}
      or association_id in (select unnest((select associations_in_sight()))) or id in (select unnest((select people_in_roles()))))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter policy in_sight on person using (${EVERYBODY_OR_OF_BRANCH}
      or association_id = any((select associations_in_sight())::uuid[]) or id = any((select people_in_roles())::uuid[]))`);
  }
}
