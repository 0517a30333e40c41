import {
  type Join,
  type ObjectMapping,
  type Row,
  type Sql,
  allOf,
  ascending,
  column,
  descending,
  expression,
  many,
  one,
  sql,
  table,
} from '@tsunagari/compiled-reads';
import { SOURCED, given, globalId } from './row-parts.js';

/** The figures of a council, a branch or an association, newest first; only one measure when it is asked for. */
export function figuresOf(join: Join) {
  return many({
    join: (parent, row, args, asker) =>
      allOf([
        join(parent, row, args, asker),
        ...(args.given('measure') ? [sql`${row.column('measure')} = ${args.value('measure', 'text')}`] : []),
      ]),
    orderBy: (row) => [
      ascending(row.column('measure'), 'text'),
      descending(row.column('fiscal_year'), 'int', 'last'),
      descending(row.column('as_of'), 'date', 'last'),
      ascending(row.column('id'), 'uuid'),
    ],
  });
}

/** 世帯数 of an association, newest first. */
function householdsOf(association: Row, columns: Sql): Sql {
  return sql`(select ${columns} from public.area_figure as g where g.council_id = ${association.column('council_id')}
    and g.association_id = ${association.column('id')} and g.measure = 'HOUSEHOLDS'
    order by g.fiscal_year desc nulls last, g.as_of desc nulls last, g.id limit 1)`;
}

/** The newest household figure of an association, whatever its quality. */
export const latestHouseholds = one({ from: (parent) => householdsOf(parent, sql`g.*`), join: () => sql`true` });

/** Its number; null when none is known. */
export function latestHouseholdsAmount(association: Row): Sql {
  return householdsOf(association, sql`g.amount`);
}

/** The number of the newest household figure up to the fiscal year (April–March) of a day. */
export function newestHouseholds(association: Row, day: Sql): Sql {
  return sql`(select g.amount from public.area_figure as g where g.council_id = ${association.column('council_id')}
    and g.association_id = ${association.column('id')} and g.measure = 'HOUSEHOLDS' and g.fiscal_year <= ${fiscalYear(day)}
    order by g.fiscal_year desc limit 1)`;
}

/** The fiscal year (年度, from 1 April) of a day, by the calendar year of its April. */
export function fiscalYear(day: Sql): Sql {
  return sql`extract(year from ${day} - interval '3 months')::int`;
}

/** 地区統計 */
export const areaFigure: ObjectMapping = {
  kind: 'object',
  table: table('public.area_figure'),
  fields: {
    ...SOURCED,
    id: globalId('AreaFigure'),
    measure: given('measure', 'text'),
    label: given('label', 'text'),
    fiscalYear: column('fiscal_year', 'int'),
    asOf: column('as_of', 'date'),
    asOfText: column('as_of_text', 'text'),
    quality: given('quality', 'text'),
    amount: expression('numeric', (row) => sql`trim_scale(${row.column('amount')})`),
    text: column('text', 'text'),
    unit: given('unit', 'text'),
    meaning: column('meaning', 'text'),
    note: column('note', 'text'),
  },
};
