import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { newId } from '@tsunagari/kernel';
import type { ObjectLiteral } from 'typeorm';
import { Council } from '../council/council.entity.js';
import { loadAssociations } from './load-associations.js';
import { loadBranches } from './load-branches.js';
import { loadPlaces } from './load-places.js';
import type { RegistryDataset } from './registry-dataset.js';

/** What a loader of one part needs: keys of the dataset become ids. */
export interface Loading {
  readonly context: CommandContext;
  /** A new record's key. */
  key(): { councilId: string; id: string };
  /** Inserts many records. */
  insert<Entity extends ObjectLiteral>(entity: new () => Entity, records: readonly Entity[]): Promise<void>;
  readonly branchIds: Map<string, string>;
  readonly associationIds: Map<string, string>;
  readonly partnerIds: Map<string, string>;
}

/**
 * Loads a whole register into the empty council of the actor (the council row included), in one transaction.
 * @throws RangeError when a row names a code that the dataset does not have.
 */
export async function loadRegistry(context: CommandContext, dataset: RegistryDataset): Promise<void> {
  const { manager, actor, clock } = context;
  const councilId = actor.councilId;
  const loading: Loading = {
    context,
    key: () => ({ councilId, id: newId(clock) }),
    async insert(entity, records) {
      for (let from = 0; from < records.length; from += 500) {
        await manager.insert(entity, [...records.slice(from, from + 500)]);
      }
    },
    branchIds: new Map(),
    associationIds: new Map(),
    partnerIds: new Map(),
  };
  await manager.insert(Council, {
    ...dataset.council,
    townNames: [...dataset.council.townNames],
    councilId,
    id: councilId,
  });
  await loadAssociations(loading, dataset);
  await loadBranches(loading, dataset);
  await loadPlaces(loading, dataset);
  await recordAudit(context, { action: 'registry.load', subjectType: 'Council', subjectId: councilId });
}

/** The id of a code. @throws RangeError when the dataset has no such row. */
export function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new RangeError(`the dataset has no row with the code ${code}`);
  return id;
}

/** The id of a code that may be absent. @throws RangeError */
export function idOrNull(ids: ReadonlyMap<string, string>, code: string | null): string | null {
  return code === null ? null : idOf(ids, code);
}
