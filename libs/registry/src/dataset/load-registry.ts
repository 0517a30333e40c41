import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { newId } from '@tsunagari/kernel';
import { Council } from '../council/council.entity.js';
import { loadAssociations } from './load-associations.js';
import { loadBranches } from './load-branches.js';
import { loadPlaces } from './load-places.js';
import type { Loading } from './loading.js';
import type { RegistryDataset } from './registry-dataset.js';

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
