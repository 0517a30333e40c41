import { day } from '@tsunagari/kernel';
import type { CouncilRow, RegistryDataset } from '@tsunagari/registry';
import { activityFacts } from './activity-facts.js';
import { areaFigures } from './area-figures.js';
import { associationFigures } from './association-figures.js';
import { inventBases } from './bases.js';
import { OLD_BRANCH } from './branch-plan.js';
import { inventBranches, inventLineage } from './branches.js';
import { MISSION, SLOGAN, cityFacts } from './city-facts.js';
import { CITY, TOWNS } from './city.js';
import { inventAssociations } from './neighbourhood-associations.js';
import { inventPartners } from './partners.js';
import { AREA_CODE } from './phone-numbers.js';
import { WATERMARK } from './synthetic.js';

/** The seed of the sample city that everybody sees. */
export const MIHON_SEED = 'mihon-1';

const COUNCIL: CouncilRow = {
  code: 'mihon',
  name: 'みほん市社会福祉協議会',
  kana: 'みほんししゃかいふくしきょうぎかい',
  cityName: CITY,
  prefecture: null,
  foundedOn: day('1979-10-01'),
  foundedNote: null,
  mission: MISSION,
  slogan: SLOGAN,
  defaultAreaCode: AREA_CODE,
  isFictional: true,
  watermark: WATERMARK,
  dataAsOf: day('2026-04-01'),
  townNames: TOWNS,
};

/**
 * みほん市: an invented city of the size of a real one, for trying and learning; every row says that it is invented.
 * The same seed gives the same city, whatever the machine and the day.
 */
export function mihonDataset(seed: string = MIHON_SEED): RegistryDataset {
  const associations = inventAssociations(seed);
  const moved = associations.filter(({ row }) => row.affiliations.some(({ branch }) => branch === OLD_BRANCH.code));
  return {
    council: COUNCIL,
    branches: inventBranches(),
    lineage: inventLineage(moved.length),
    associations: associations.map(({ row }) => row),
    bases: inventBases(),
    partners: inventPartners(seed, associations),
    figures: [...areaFigures(associations), ...associationFigures(seed, associations)],
    facts: [...activityFacts(seed, associations), ...cityFacts()],
  };
}
