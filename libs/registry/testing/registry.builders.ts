import { AuditEvent } from '@tsunagari/audit';
import { type CommandContext, type Database, IdempotencyKey, OutboxEvent, inUnitOfWork } from '@tsunagari/database';
import { claimsOf } from '@tsunagari/identity';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { type Actor, type PlainDate, day, fixedClock, newId, systemActor, systemClock } from '@tsunagari/kernel';
import { Council } from '../src/council/council.entity.js';
import {
  type OpenBranch,
  REGISTRY_ENTITIES,
  type RegisterAssociation,
  branchesByIds,
  openBranch,
  registerAssociation,
} from '../src/index.js';
import { AssociationKind } from '../src/association/association-kind.entity.js';
import { FIRST_ASSOCIATION_KINDS } from '../src/vocabulary.js';

/** The day on which the tests of the register play. */
export const TODAY = day('2026-11-23');

/** A council of its own in a database of its own, and short words to fill it. */
export interface TestCouncil {
  readonly database: TestDatabase;
  readonly actor: Actor;
  /** Runs one command in a transaction as the given actor (the system unless told). */
  run<Result>(command: (context: CommandContext) => Promise<Result>, as?: Actor): Promise<Result>;
  /** Opens a branch and returns its id; what is not said is made up. */
  aBranch(given?: Partial<OpenBranch>): Promise<string>;
  anAssociation(given?: Partial<RegisterAssociation>): Promise<string>;
  /** What a client has seen of a branch. */
  seen(branchId: string): Promise<{ id: string; version: number }>;
  close(): Promise<void>;
}

let count = 0;

/** Entities of the register and of what it writes beside. */
export const TEST_ENTITIES = [...REGISTRY_ENTITIES, AuditEvent, OutboxEvent, IdempotencyKey];

/** Makes a database with one council. */
export async function testCouncil(): Promise<TestCouncil> {
  const database = await testDatabase(TEST_ENTITIES);
  const council = await councilIn(database, systemActor(newId(systemClock)));
  return { ...council, database, close: () => database.close() };
}

/** Makes a council with the usual kinds of associations in a database. */
export async function councilIn(database: Database, actor: Actor): Promise<Omit<TestCouncil, 'database' | 'close'>> {
  const council = inCouncil(database, actor);
  await council.run(async ({ manager, clock }) => {
    const { councilId } = actor;
    await manager.insert(Council, {
      councilId,
      id: councilId,
      code: 'test',
      name: 'てすと市社会福祉協議会',
      kana: 'てすとししゃかいふくしきょうぎかい',
      cityName: 'てすと市',
      defaultAreaCode: '048',
    });
    const kinds = Object.entries(FIRST_ASSOCIATION_KINDS).map(([code, label]) => ({
      councilId,
      id: newId(clock),
      code,
      label,
    }));
    await manager.insert(AssociationKind, kinds);
  });
  return council;
}

/** The same short words for another council of the same database. */
export function inCouncil(database: Database, actor: Actor): Omit<TestCouncil, 'database' | 'close'> {
  const clock = fixedClock(`${TODAY}T10:00:00+09:00`);
  const run: TestCouncil['run'] = (command, as = actor) =>
    inUnitOfWork(database, claimsOf(as, TODAY), ({ manager, reader, sealer }) =>
      command({ actor: as, manager, reader, sealer, clock, correlationId: 'test' }),
    );
  return {
    actor,
    run,
    aBranch: (given = {}) => {
      const number = ++count;
      return run((context) =>
        openBranch(context, {
          code: `T${number}`,
          name: `第${number}`,
          kana: 'だい',
          kind: 'DISTRICT',
          openedOn: day('2000-04-01'),
          ...given,
        }),
      );
    },
    anAssociation: (given = {}) =>
      run((context) =>
        registerAssociation(context, { name: `第${++count}自治会`, kana: 'じちかい', kindCode: 'JICHIKAI', ...given }),
      ),
    async seen(branchId) {
      const [branch] = await branchesByIds(database.reader(claimsOf(actor, TODAY)), [branchId], TODAY);
      if (!branch) throw new Error('no such branch');
      return { id: branch.id, version: branch.version };
    },
  };
}

export type { PlainDate };
