import type { Reader } from '@tsunagari/database';
import { type Figure, type FigureSum, NOT_GIVEN, type PlainDate, partsOf, sumFigures } from '@tsunagari/kernel';
import type { AreaFigure } from './area-figure.entity.js';

/**
 * SQL: a column of the newest household figure (世帯数) of association `a` up to a fiscal year, whatever its quality. A newest figure that
 * is not given stays not given: an older number does not stand in for it.
 * @param yearAt number of the SQL parameter that holds {@link figureYear}.
 */
export function newestHouseholds(column: 'amount' | 'quality', yearAt: number): string {
  return `(select g.${column} from area_figure g where g.council_id = a.council_id and g.association_id = a.id and g.measure = 'HOUSEHOLDS'
    and g.fiscal_year <= $${yearAt}::int order by g.fiscal_year desc limit 1)`;
}

/** The year up to which figures are known on a day: its fiscal year (年度), counted on for any day of the calendar, so that none is refused. */
export function figureYear(day: PlainDate): number {
  const { year, month } = partsOf(day);
  return month >= 4 ? year : year - 1;
}

/** Sum of the newest household figures of associations as of a day, with what it is made of. */
export async function sumOfHouseholds(
  reader: Reader,
  associationIds: readonly string[],
  asOf: PlainDate,
): Promise<FigureSum> {
  const rows = await reader.rows<{ quality: AreaFigure['quality'] | null; amount: number | null }>(
    `select ${newestHouseholds('quality', 2)} as quality, ${newestHouseholds('amount', 2)} as amount
     from association a where a.council_id = (select claimed_council()) and a.id = any($1::uuid[])`,
    [associationIds, figureYear(asOf)],
  );
  return sumFigures(rows.map(({ quality, amount }) => figureOf(quality, amount)));
}

function figureOf(quality: AreaFigure['quality'] | null, amount: number | null): Figure {
  if (amount === null || (quality !== 'EXACT' && quality !== 'ABOUT')) return NOT_GIVEN;
  return { quality, amount };
}
