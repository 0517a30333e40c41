import type { Figure } from '@tsunagari/kernel';
import { type FigureMeasure, type FigureRow, MEASURES } from '@tsunagari/registry';
import { BRANCH_PLANS, OLD_BRANCH } from './branch-plan.js';
import { ANCHOR_YEAR, OLD_YEARS, YEARS, firstDayOf } from './calendar.js';
import { type InventedAssociation, belongsOn } from './neighbourhood-associations.js';
import { SYNTHETIC } from './synthetic.js';

/** Counts of an area on the first day of a fiscal year. */
interface AreaCounts {
  readonly associations: number;
  readonly households: number;
  readonly population: number;
  readonly elderly: number;
}

/** Figures of branches, as the associations were then affiliated, and of the whole city as their sum. */
export function areaFigures(associations: readonly InventedAssociation[]): FigureRow[] {
  const years = YEARS.flatMap((year) => {
    const branches = BRANCH_PLANS.map(({ code }) => ({ code, counts: countsOf(code, year, associations) }));
    return [
      ...branches.flatMap(({ code, counts }) => rowsOf(code, year, counts)),
      ...rowsOf(null, year, sumOf(branches.map(({ counts }) => counts))),
    ];
  });
  const before = OLD_YEARS.flatMap((year) => {
    const { associations: count, households } = countsOf(OLD_BRANCH.code, year, associations);
    return [
      row(OLD_BRANCH.code, 'HOUSEHOLDS', year, exactly(households)),
      row(OLD_BRANCH.code, 'ASSOCIATIONS', year, exactly(count)),
    ];
  });
  return [...before, ...years];
}

function countsOf(code: string, year: number, associations: readonly InventedAssociation[]): AreaCounts {
  const members = associations.filter((association) => belongsOn(association, code, firstDayOf(year)));
  const households = members.reduce((sum, association) => sum + association.households.in(year), 0);
  const plan = BRANCH_PLANS.find((branch) => branch.code === code);
  const since = year - ANCHOR_YEAR;
  const population = Math.round(households * ((plan?.householdSize ?? 0) - 0.01 * since));
  const rate = (plan?.elderlyRate ?? 0) + 0.3 * since;
  return { associations: members.length, households, population, elderly: Math.round((population * rate) / 100) };
}

function sumOf(counts: readonly AreaCounts[]): AreaCounts {
  const total = (of: (count: AreaCounts) => number): number => counts.reduce((sum, count) => sum + of(count), 0);
  return {
    associations: total((count) => count.associations),
    households: total((count) => count.households),
    population: total((count) => count.population),
    elderly: total((count) => count.elderly),
  };
}

function rowsOf(branch: string | null, year: number, counts: AreaCounts): FigureRow[] {
  const { associations, households, population, elderly } = counts;
  // About a fifth of older people live alone; known to the nearest ten only.
  const single: Figure = { quality: 'ABOUT', amount: Math.round((elderly * 0.19) / 10) * 10 };
  return [
    row(branch, 'ASSOCIATIONS', year, exactly(associations)),
    row(branch, 'HOUSEHOLDS', year, exactly(households)),
    row(branch, 'POPULATION', year, exactly(population)),
    row(branch, 'POPULATION_65_PLUS', year, exactly(elderly)),
    row(branch, 'ELDERLY_RATE', year, exactly(Math.round((elderly / population) * 1000) / 10)),
    row(branch, 'SINGLE_65_PLUS', year, single),
  ];
}

function exactly(amount: number): Figure {
  return { quality: 'EXACT', amount };
}

function row(branch: string | null, measure: FigureMeasure, fiscalYear: number, figure: Figure): FigureRow {
  return {
    ...SYNTHETIC,
    ...MEASURES[measure],
    branch,
    association: null,
    measure,
    fiscalYear,
    asOf: firstDayOf(fiscalYear),
    asOfText: null,
    figure,
    meaning: measure === 'ELDERLY_RATE' ? '65歳以上の人口 ÷ 人口' : null,
    note: null,
  };
}
