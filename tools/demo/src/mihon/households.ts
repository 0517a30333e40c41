import type { BranchPlan } from './branch-plan.js';
import { ANCHOR_YEAR } from './calendar.js';
import { type Draws, drawsOf } from './draws.js';
import { shareOut } from './share-out.js';

/** How large an association is: always above 1,000 households, passing them in a year, or always below. */
export type SizeClass = 'LARGE' | 'GROWING' | 'SMALL';

/** The true households of one association, of which the records know a part. */
export interface Households {
  readonly sizeClass: SizeClass;
  /** On the first day of a fiscal year. */
  readonly in: (fiscalYear: number) => number;
}

const LARGE_MEAN = 1_900;
const LARGE = { least: 1_150, most: 2_900 };
/** Of the logarithm of the sizes. */
const DEVIATION = 0.22;
/** Leaves room for growth below 1,000 households. */
const SMALL = { least: 90, most: 960 };

/** The households of a branch's associations in their order; in {@link ANCHOR_YEAR} they add up to the plan. */
export function householdsOf(seed: string, plan: BranchPlan, codes: readonly string[]): Households[] {
  const draws = codes.map((code) => drawsOf(seed, 'households', code));
  const ranks = ranksOf(draws);
  const growing = plan.passes.map((year, index) => growingPast(year, drawsOf(seed, 'passes', `${plan.code}-${index}`)));
  const grown = growing.reduce((sum, households) => sum + households.in(ANCHOR_YEAR), 0);
  const largeTotal = codes.length === 1 ? plan.large * plan.households : plan.large * LARGE_MEAN;
  const smallCount = codes.length - plan.large - growing.length;
  const smallTotal = smallCount === 0 ? 0 : plan.households - largeTotal - grown;
  const large = sizesOf(draws, ranks, 0, plan.large, largeTotal, LARGE);
  const small = sizesOf(draws, ranks, plan.large + growing.length, smallCount, smallTotal, SMALL);
  return draws.map((own, index) => {
    const rank = ranks[index] ?? 0;
    const passing = growing[rank - plan.large];
    if (passing !== undefined) return passing;
    const isLarge = rank < plan.large;
    const size = (isLarge ? large : small).get(rank) ?? 0;
    return isLarge ? changing('LARGE', size, -0.004, 0.012, own) : changing('SMALL', size, -0.006, 0.01, own);
  });
}

/** Log-normal sizes, scaled to their total, of the associations that hold the ranks from `first` on. */
function sizesOf(
  draws: readonly Draws[],
  ranks: readonly number[],
  first: number,
  count: number,
  total: number,
  bounds: { least: number; most: number },
): Map<number, number> {
  const chosen = ranks.flatMap((rank, index) => (rank >= first && rank < first + count ? [{ rank, index }] : []));
  const weights = chosen.map(({ index }) => weightOf(draws[index]));
  const shares = shareOut(total, weights, bounds);
  return new Map(chosen.map(({ rank }, place) => [rank, shares[place] ?? 0]));
}

/** Log-normal; the upper tail is folded back, so that sizes do not pile up at the bound. */
function weightOf(draws: Draws | undefined): number {
  const deviate = draws?.normal('size') ?? 0;
  return Math.exp(DEVIATION * (deviate > 1 ? (draws?.unit('folded') ?? 0) : deviate));
}

/** A place in a drawn order for each association, so that the large ones are not always the first of the list. */
function ranksOf(draws: readonly Draws[]): number[] {
  const order = draws.map((own, index) => ({ index, lot: own.unit('rank') })).sort((a, b) => a.lot - b.lot);
  const ranks = new Array<number>(draws.length).fill(0);
  for (const [rank, { index }] of order.entries()) ranks[index] = rank;
  return ranks;
}

/** Above 1,000 households from the given fiscal year on, not before. */
function growingPast(year: number, draws: Draws): Households {
  const step = draws.between('step', 12, 30);
  return { sizeClass: 'GROWING', in: (fiscalYear) => 1_000 + Math.round((fiscalYear - year + 0.5) * step) };
}

function changing(sizeClass: SizeClass, size: number, least: number, most: number, draws: Draws): Households {
  const rate = least + draws.unit('growth') * (most - least);
  return { sizeClass, in: (fiscalYear) => Math.round(size * (1 + rate * (fiscalYear - ANCHOR_YEAR))) };
}
