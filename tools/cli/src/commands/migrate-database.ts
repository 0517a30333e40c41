import type { Command } from '../command.js';
import { withDatabase } from '../running/open-database.js';

/** `migrate`: brings the database up to date; what has run already does not run again. */
export const migrateDatabase: Command = {
  name: 'migrate',
  japanese: 'データベースを最新の形にする',
  english: 'bring the database up to date',
  options: {},
  async run(_given, surroundings) {
    await withDatabase(surroundings, ({ migrated }) => {
      surroundings.print(
        migrated.length === 0
          ? 'データベースは最新です。 / The database is up to date.'
          : `${migrated.length}件の更新を行いました。 / Ran ${migrated.length} migrations.`,
      );
      return Promise.resolve();
    });
  },
};
