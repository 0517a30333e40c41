import { AUDIT_ENTITIES } from '@tsunagari/audit';
import { type CommandContext, IdempotencyKey, OutboxEvent, inUnitOfWork } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { IDENTITY_ENTITIES, claimsOf, createAccount } from '@tsunagari/identity';
import { type Actor, type Clock, type Grant, type Role, type Scope, day, systemClock } from '@tsunagari/kernel';
import { REGISTRY_ENTITIES } from '@tsunagari/registry';
import { Client } from 'pg';
import { PEOPLE_ENTITIES } from '../src/index.js';
import { type TestPeople, peopleCouncil } from './people.builders.js';

export const EMERGENCY_PASSWORD = 'いのちをまもるあいことば';

/** A council with accounts that can prove themselves. The database has its own clock in this: it runs on the present day. */
export interface TestEmergency extends TestPeople {
  readonly clock: Clock;
  /** An account with one role, since long ago. */
  someone(role: Role, scope?: Scope): Promise<Actor & { readonly accountId: string }>;
  /** Runs a command now, or by another clock. */
  as<Result>(actor: Actor, command: (context: CommandContext) => Promise<Result>, clock?: Clock): Promise<Result>;
  /** Lets time pass for the times of a table: moves them back by so many minutes. */
  pass(table: 'emergency_access' | 'disaster', minutes: number): Promise<void>;
  /** Asks the database as the owner of the tables, whom no policy holds. */
  owner<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

const TIMES = {
  emergency_access: ['opened_at', 'ends_at'],
  disaster: ['declared_at', 'proposed_at', 'proposed_end_at', 'confirmed_at', 'ends_at'],
} as const;

/** A database of its own with the entities of the people and of identity. */
export function emergencyDatabase(): Promise<TestDatabase> {
  return testDatabase([
    ...REGISTRY_ENTITIES,
    ...PEOPLE_ENTITIES,
    ...AUDIT_ENTITIES,
    ...IDENTITY_ENTITIES,
    OutboxEvent,
    IdempotencyKey,
  ]);
}

/** A new council in it. */
export async function emergencyCouncil(database: TestDatabase): Promise<TestEmergency> {
  const council = await peopleCouncil(database);
  const { actor: system } = council;
  let accounts = 0;
  const as: TestEmergency['as'] = (actor, command, clock = systemClock) =>
    inUnitOfWork(database, claimsOf(actor, clock.today()), ({ manager, reader, sealer }) =>
      command({ actor, manager, reader, sealer, clock, correlationId: 'test' }),
    );
  const owner: TestEmergency['owner'] = async (sql, values = []) => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      await client.query(`select set_config('app.council_id', $1, false)`, [system.councilId]);
      return (await client.query(sql, [...values])).rows as never[];
    } finally {
      await client.end();
    }
  };
  return {
    ...council,
    clock: systemClock,
    as,
    owner,
    someone: async (role, scope = { kind: 'council' }) => {
      const grants: readonly Grant[] = [{ role, scope, period: { from: day('2020-04-01'), to: null } }];
      const accountId = await as(system, (context) =>
        createAccount(context, {
          email: `${++accounts}-${system.councilId}@example.jp`,
          displayName: '職員（架空）',
          password: EMERGENCY_PASSWORD,
          grants,
        }),
      );
      return { councilId: system.councilId, accountId, grants };
    },
    pass: async (table, minutes) => {
      const moved = TIMES[table].map((column) => `${column} = ${column} - make_interval(mins => $1)`);
      // What happens by itself is not anybody's change: no trigger asks who did it.
      await owner(`alter table ${table} disable trigger user`);
      await owner(`update ${table} set ${moved.join(', ')} where council_id = $2`, [minutes, system.councilId]);
      await owner(`alter table ${table} enable trigger user`);
    },
  };
}
