import { type CommandContext, type Database, inUnitOfWork, systemClaims } from '@tsunagari/database';
import { acceptPledge, createAccount } from '@tsunagari/identity';
import { type Clock, day, newId, systemActor } from '@tsunagari/kernel';
import { type PeopleDataset, loadPeople } from '@tsunagari/people';
import { type RegistryDataset, loadRegistry } from '@tsunagari/registry';
import { type DemoAccount, type DemoPlaces, demoAccounts, grantOf } from './demo-accounts.js';
import { DEMO_COUNCIL_IDS, type DemoCity } from './demo-city.js';

/** What to load and for whom. */
export interface LoadDemo {
  readonly city: DemoCity;
  readonly dataset: RegistryDataset;
  /** Its people; null when none are known. */
  readonly people: PeopleDataset | null;
  /** The password of an account by its address. */
  readonly passwordOf: (email: string) => string;
  readonly clock: Clock;
}

/** Roles of the demo accounts hold from this day on. */
const GRANTED_FROM = day('2026-04-01');

/** Whether the city is in the database. */
export async function hasDemo(database: Database, city: DemoCity): Promise<boolean> {
  const councilId = DEMO_COUNCIL_IDS[city];
  const rows = await database.reader({ councilId }).rows(`select 1 from council where id = $1`, [councilId]);
  return rows.length > 0;
}

/**
 * Loads the city with one account for each role, all or nothing. Processes that start at once wait for each other.
 * @returns false when the city is there already; then nothing is changed.
 */
export async function loadDemo(
  database: Database,
  { city, dataset, people, passwordOf, clock }: LoadDemo,
): Promise<boolean> {
  const councilId = DEMO_COUNCIL_IDS[city];
  return inUnitOfWork(database, systemClaims(councilId), async ({ manager, reader, sealer }) => {
    // A whole city takes longer than a request may, and whoever comes second waits for it.
    await manager.query(`select set_config('statement_timeout', '0', true)`);
    await manager.query(`select pg_advisory_xact_lock(hashtext('tsunagari:demo'))`);
    const present = await reader.rows(`select 1 from council where id = $1`, [councilId]);
    if (present.length > 0) return false;
    const actor = systemActor(councilId);
    const context: CommandContext = { actor, manager, reader, sealer, clock, correlationId: newId(clock) };
    await loadRegistry(context, dataset);
    if (people !== null) await loadPeople(context, people, dataset);
    const accounts = demoAccounts(city);
    const places = await placesOf(context, accounts);
    for (const account of accounts) {
      const { email, displayName } = account;
      const grants = [grantOf(account, places, GRANTED_FROM)];
      const accountId = await createAccount(context, { email, displayName, password: passwordOf(email), grants });
      // Nothing in a demo city is a secret: one may look around at once.
      await acceptPledge({ ...context, actor: { councilId, accountId, grants } }, { edition: 1 });
    }
    return true;
  });
}

async function placesOf({ reader, clock }: CommandContext, accounts: readonly DemoAccount[]): Promise<DemoPlaces> {
  const idOf = async (table: 'branch' | 'association', codes: readonly (string | null)[]): Promise<string> => {
    const code = codes.find((given) => given !== null);
    const [row] = await reader.rows<{ id: string }>(`select id from ${table} where code = $1`, [code]);
    if (row === undefined) throw new RangeError(`the demo city has no ${table} with the code ${code ?? ''}`);
    return row.id;
  };
  return {
    branchId: await idOf(
      'branch',
      accounts.map(({ branch }) => branch),
    ),
    associationId: await idOf(
      'association',
      accounts.map(({ association }) => association),
    ),
    pairId: newId(clock),
  };
}
