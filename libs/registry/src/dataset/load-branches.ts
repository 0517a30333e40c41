import { AssociationAffiliation } from '../association/association-affiliation.entity.js';
import { BranchFormerName } from '../branch/branch-former-name.entity.js';
import { BranchSeat } from '../branch/branch-seat.entity.js';
import { Branch } from '../branch/branch.entity.js';
import { BranchLineageEvent, BranchLineageMember } from '../branch/lineage.entities.js';
import { nameKeys } from '../name-keys.js';
import { type Loading, idOf, idOrNull } from './loading.js';
import type { BranchRow, RegistryDataset } from './registry-dataset.js';

/** Loads branches with their earlier names, seats and history, and what belongs to them when. */
export async function loadBranches(loading: Loading, dataset: RegistryDataset): Promise<void> {
  const { manager } = loading.context;
  await loading.insert(
    Branch,
    dataset.branches.map((row) => branchOf(loading, row)),
  );
  await loading.insert(
    BranchFormerName,
    dataset.branches.flatMap((row) =>
      row.formerNames.map(({ name, officialName, kana, from, to }) => {
        const { searchKey } = nameKeys(name, kana);
        const branchId = idOf(loading.branchIds, row.code);
        return manager.create(BranchFormerName, {
          ...loading.key(),
          branchId,
          name,
          officialName,
          kana,
          searchKey,
          validFrom: from,
          validTo: to,
        });
      }),
    ),
  );
  await loading.insert(
    BranchSeat,
    dataset.branches.flatMap((row) =>
      row.seats.map(({ post, seats, electedBy, note }) =>
        manager.create(BranchSeat, {
          ...loading.key(),
          branchId: idOf(loading.branchIds, row.code),
          post,
          seats,
          electedById: idOrNull(loading.partnerIds, electedBy),
          note,
          origin: row.origin,
          source: row.source,
        }),
      ),
    ),
  );
  await loadLineage(loading, dataset);
  await loading.insert(
    AssociationAffiliation,
    dataset.associations.flatMap((row) =>
      row.affiliations.map(({ branch, from, to, basis }) =>
        manager.create(AssociationAffiliation, {
          ...loading.key(),
          associationId: idOf(loading.associationIds, row.code),
          branchId: idOf(loading.branchIds, branch),
          validFrom: from,
          validTo: to,
          basis,
          origin: row.origin,
          source: row.source,
        }),
      ),
    ),
  );
}

function branchOf(loading: Loading, row: BranchRow): Branch {
  const branch = loading.context.manager.create(Branch, {
    ...loading.key(),
    code: row.code,
    kind: row.kind,
    areaNote: row.areaNote,
    memberMeaning: row.memberMeaning,
    openedOn: row.openedOn,
    openedNote: row.openedNote,
    closedOn: row.closedOn,
    origin: row.origin,
    source: row.source,
  });
  branch.call(row.name, row.kana);
  branch.officialName = row.officialName;
  loading.branchIds.set(row.code, branch.id);
  return branch;
}

async function loadLineage(loading: Loading, dataset: RegistryDataset): Promise<void> {
  const { manager } = loading.context;
  const names = new Map(dataset.branches.map((row) => [row.code, row.name]));
  const members: BranchLineageMember[] = [];
  const events = dataset.lineage.map((row) => {
    const { predecessors, successors, ...columns } = row;
    const event = manager.create(BranchLineageEvent, { ...loading.key(), ...columns });
    for (const [side, codes] of [
      ['PREDECESSOR', predecessors],
      ['SUCCESSOR', successors],
    ] as const) {
      for (const code of codes) {
        const branchId = idOf(loading.branchIds, code);
        members.push(
          manager.create(BranchLineageMember, {
            ...loading.key(),
            eventId: event.id,
            branchId,
            side,
            nameThen: names.get(code) ?? code,
          }),
        );
      }
    }
    return event;
  });
  await loading.insert(BranchLineageEvent, events);
  await loading.insert(BranchLineageMember, members);
}
