import { Client } from 'pg';
import type { TestApi } from '../test-api.js';

/** Switches row-level security off for all tables: what is left are the policies of the domain. */
export async function withoutDatabaseRules({ database }: TestApi): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`do $$ declare each record; begin
    for each in select c.oid::regclass as target from pg_class c where c.relrowsecurity loop
      execute format('alter table %s disable row level security', each.target);
    end loop; end $$`);
  await owner.end();
}
