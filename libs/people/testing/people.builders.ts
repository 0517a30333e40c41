import { AUDIT_ENTITIES } from '@tsunagari/audit';
import { IdempotencyKey, OutboxEvent } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { IDENTITY_ENTITIES, claimsOf } from '@tsunagari/identity';
import { type Actor, type Grant, day, newId, systemActor, systemClock } from '@tsunagari/kernel';
import { REGISTRY_ENTITIES } from '@tsunagari/registry';
import { TODAY, type TestCouncil, councilIn } from '@tsunagari/registry/testing';
import {
  type ContactView,
  type Looking,
  PEOPLE_ENTITIES,
  type PersonView,
  type RegisterPerson,
  contactsOfPeople,
  peopleByIds,
  peopleInSight,
  registerPerson,
} from '../src/index.js';

/** A council with people in it, and short words to fill it. */
export interface TestPeople extends Omit<TestCouncil, 'database' | 'close'> {
  readonly database: TestDatabase;
  /** Registers a person and returns the id; what is not said is made up. */
  aPerson(given?: Partial<RegisterPerson>, as?: Actor): Promise<string>;
  /** Someone with a role in one branch. */
  coordinatorOf(branchId: string): Actor;
  /** For whom people are read. */
  looking(as?: Actor): Looking;
  person(id: string, as?: Actor): Promise<PersonView | undefined>;
  contacts(id: string): Promise<ContactView[]>;
}

const ENTITIES = [
  ...IDENTITY_ENTITIES,
  ...REGISTRY_ENTITIES,
  ...PEOPLE_ENTITIES,
  ...AUDIT_ENTITIES,
  OutboxEvent,
  IdempotencyKey,
];

/** A database of its own with the entities of the people. */
export function peopleDatabase(): Promise<TestDatabase> {
  return testDatabase(ENTITIES);
}

/** A new council in a database. */
export async function peopleCouncil(database: TestDatabase): Promise<TestPeople> {
  const council = await councilIn(database, systemActor(newId(systemClock)));
  const { actor, run } = council;
  const looking: TestPeople['looking'] = (as = actor) => ({
    reader: database.reader(claimsOf(as, TODAY)),
    sealer: database.sealer,
    sight: peopleInSight(as, TODAY),
    today: TODAY,
  });
  return {
    ...council,
    database,
    looking,
    aPerson: (given = {}, as = actor) =>
      run(
        (context) =>
          registerPerson(context, { name: '見本田　花子', kana: 'みほんだ　はなこ', allowDuplicate: true, ...given }),
        as,
      ),
    coordinatorOf: (branchId) =>
      withGrants(actor, [
        {
          role: 'branch_coordinator',
          scope: { kind: 'branch', branchId },
          period: { from: day('2020-04-01'), to: null },
        },
      ]),
    person: async (id, as) => (await peopleByIds(looking(as), [id]))[0],
    contacts: (id) => contactsOfPeople(looking().reader, database.sealer, [id]),
  };
}

/** An account of the same council with these roles. */
export function withGrants({ councilId }: Actor, grants: readonly Grant[]): Actor {
  return { councilId, accountId: newId(systemClock), grants };
}
