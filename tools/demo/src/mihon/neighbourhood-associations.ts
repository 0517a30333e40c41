import { type PlainDate, day } from '@tsunagari/kernel';
import type { AssociationRow } from '@tsunagari/registry';
import { type NamedAssociation, associationNamed } from './association-names.js';
import { BRANCH_PLANS, type BranchPlan, OLD_BRANCH } from './branch-plan.js';
import { CHANGE_DAY, FIRST_DAY, RENAME_DAY, SPLIT_DAY } from './calendar.js';
import { type Draws, drawsOf } from './draws.js';
import { type Households, householdsOf } from './households.js';
import { SYNTHETIC } from './synthetic.js';

/** An invented association with what the records do not say. */
export interface InventedAssociation {
  readonly row: AssociationRow;
  readonly place: string;
  readonly households: Households;
}

/** Went over from さくら見本 to みほん東 in 2022. */
const TRANSFERRED = { code: 'M01-16', from: 'M08' };
/** Dissolved in 2022, its last households in fiscal 2021. */
const DISSOLVED = { code: 'M04-10', households: 64 };

/** The associations of the sample city: 115 that exist and one that dissolved. */
export function inventAssociations(seed: string): InventedAssociation[] {
  return [...BRANCH_PLANS.flatMap((plan) => ofBranch(seed, plan)), dissolved(seed)];
}

/** Whether an association belongs to a branch on a day. */
export function belongsOn({ row }: InventedAssociation, branch: string, date: PlainDate): boolean {
  return row.affiliations.some(
    (affiliation) =>
      affiliation.branch === branch &&
      (affiliation.from === null || affiliation.from <= date) &&
      (affiliation.to === null || affiliation.to > date),
  );
}

function ofBranch(seed: string, plan: BranchPlan): InventedAssociation[] {
  const codes = Array.from({ length: plan.associations }, (_, index) => codeOf(plan, index));
  const households = householdsOf(seed, plan, codes);
  return codes.flatMap((code, index) => {
    const own = households[index];
    return own === undefined
      ? []
      : [invented(code, plan, associationNamed(plan, index), own, drawsOf(seed, 'association', code))];
  });
}

function dissolved(seed: string): InventedAssociation {
  const plan = BRANCH_PLANS.find(({ code }) => DISSOLVED.code.startsWith(code));
  if (plan === undefined) throw new RangeError(`no branch for ${DISSOLVED.code}`);
  const households: Households = { sizeClass: 'SMALL', in: (year) => DISSOLVED.households - 4 * (year - 2021) };
  const draws = drawsOf(seed, 'association', DISSOLVED.code);
  const association = invented(DISSOLVED.code, plan, associationNamed(plan, plan.associations), households, draws);
  const affiliations = association.row.affiliations.map((affiliation) => ({ ...affiliation, to: CHANGE_DAY }));
  const note = '会員の減少により解散（架空）';
  return { ...association, row: { ...association.row, closedOn: CHANGE_DAY, affiliations, note } };
}

function invented(
  code: string,
  plan: BranchPlan,
  { name, kana, word, place, asWard }: NamedAssociation,
  households: Households,
  draws: Draws,
): InventedAssociation {
  const openedOn = draws.unit('opened known') < 0.7 ? day(`${draws.between('opened', 1950, 1979)}-04-01`) : null;
  const wasWard = word === 'JICHIKAI' && plan.kind === 'DISTRICT' && draws.unit('was ward') < 0.15;
  const row: AssociationRow = {
    ...SYNTHETIC,
    code,
    name,
    kana,
    kindCode: word,
    openedOn,
    closedOn: null,
    venue: venueOf(place.name, plan, draws),
    note: null,
    formerNames: wasWard ? [{ ...asWard, from: null, to: RENAME_DAY }] : [],
    affiliations: affiliationsOf(code, plan.code),
  };
  return { row, place: place.name, households };
}

function venueOf(place: string, { kind }: BranchPlan, draws: Draws): string | null {
  if (kind === 'HOUSING_ESTATE') return `${place}集会所`;
  const lot = draws.unit('venue');
  if (lot < 0.12) return null;
  return `${place}${lot < 0.7 ? '集会所' : lot < 0.85 ? '会館' : '自治会館'}`;
}

function affiliationsOf(code: string, branch: string): AssociationRow['affiliations'] {
  const basis = 'stated';
  if (code === TRANSFERRED.code) {
    return [
      { branch: TRANSFERRED.from, from: FIRST_DAY, to: CHANGE_DAY, basis },
      { branch, from: CHANGE_DAY, to: null, basis },
    ];
  }
  if (!OLD_BRANCH.successors.some((successor) => successor === branch)) {
    return [{ branch, from: FIRST_DAY, to: null, basis }];
  }
  return [
    { branch: OLD_BRANCH.code, from: FIRST_DAY, to: SPLIT_DAY, basis },
    { branch, from: SPLIT_DAY, to: null, basis },
  ];
}

function codeOf(plan: BranchPlan, index: number): string {
  return `${plan.code}-${String(index + 1).padStart(2, '0')}`;
}
