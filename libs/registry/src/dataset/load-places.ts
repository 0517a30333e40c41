import { BranchBase } from '../base/branch-base.entity.js';
import { AreaFigure } from '../figure/area-figure.entity.js';
import { PublicFact } from '../public-fact/public-fact.entity.js';
import { type Loading, idOrNull } from './loading.js';
import type { RegistryDataset } from './registry-dataset.js';

/** Loads bases, figures and public facts. */
export async function loadPlaces(loading: Loading, dataset: RegistryDataset): Promise<void> {
  const { manager } = loading.context;
  const { branchIds, associationIds } = loading;
  await loading.insert(
    BranchBase,
    dataset.bases.map(({ branch, from, to, ...columns }) =>
      manager.create(BranchBase, {
        ...loading.key(),
        ...columns,
        branchId: idOrNull(branchIds, branch),
        validFrom: from,
        validTo: to,
      }),
    ),
  );
  await loading.insert(
    AreaFigure,
    dataset.figures.map(({ branch, association, figure, ...columns }) => {
      const row = manager.create(AreaFigure, {
        ...loading.key(),
        ...columns,
        branchId: idOrNull(branchIds, branch),
        associationId: idOrNull(associationIds, association),
      });
      row.give(figure);
      return row;
    }),
  );
  await loading.insert(
    PublicFact,
    dataset.facts.map(({ branch, association, title, text, details, ...columns }, position) => {
      const fact = manager.create(PublicFact, {
        ...loading.key(),
        ...columns,
        details: [...details],
        position,
        branchId: idOrNull(branchIds, branch),
        associationId: idOrNull(associationIds, association),
      });
      fact.say(title, text);
      return fact;
    }),
  );
}
