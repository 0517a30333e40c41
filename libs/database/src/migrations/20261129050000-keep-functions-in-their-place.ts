import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Routines of earlier migrations that found what they name along the path of whoever called them. */
const WITHOUT_PATH = [
  'function stamp_version()',
  'function refuse_change()',
  'procedure confine_to_council(regclass)',
  'procedure protect_record_table(name)',
  'procedure protect_trail_table(name)',
  'procedure keep_keys()',
];

/** Functions that work with the rights of the owner of the tables. */
const OF_THE_OWNER = ['keep_history()', 'people_in_roles()'];

/**
 * Functions look for tables and other functions where we keep them, not where the session says; those that have the owner's rights are
 * for the role of the API alone, not for every role of the cluster.
 */
export class KeepFunctionsInTheirPlace1795928400000 implements MigrationInterface {
  name = 'KeepFunctionsInTheirPlace1795928400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const routine of WITHOUT_PATH) await runner.query(`alter ${routine} set search_path = public, pg_temp`);
    for (const name of OF_THE_OWNER) {
      await runner.query(`revoke execute on function ${name} from public`);
      await runner.query(`grant execute on function ${name} to tsunagari_api`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of OF_THE_OWNER) {
      await runner.query(`revoke execute on function ${name} from tsunagari_api`);
      await runner.query(`grant execute on function ${name} to public`);
    }
    for (const routine of WITHOUT_PATH) await runner.query(`alter ${routine} reset search_path`);
  }
}
