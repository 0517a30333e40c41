import { getNullableType, isNonNullType } from 'graphql';
import { EDGE_SQL, LATE } from '../buffer/tokens.js';
import { neededText } from '../expressions/needed-text.js';
import { concatText } from '../expressions/object-text.js';
import type { LateMapping } from '../mapping/mapping.js';
import { Sql, sql } from '../mapping/sql.js';
import type { Compilation, FieldSite } from '../plan/compilation.js';
import { outputType } from '../plan/output-type.js';
import { pickOf } from './pick.js';

const EDGE = new Sql([EDGE_SQL]);

/** A token with what JavaScript needs for a value; null where there is none. */
export function lateText(compilation: Compilation, site: FieldSite<LateMapping>): Sql {
  const { field, args, row } = site;
  const output = outputType(site);
  const pick = pickOf(compilation, getNullableType(output), site.selected, site.cost);
  const number = compilation.late.length;
  compilation.late.push((needed, run) => {
    const value = pick(field.make(needed as Readonly<Record<string, unknown>>, args.of(run), run.facts));
    return value === null && isNonNullType(output) ? null : JSON.stringify(value);
  });
  const token = concatText([EDGE, `${LATE}${number}:`, neededText(compilation, site), EDGE]);
  const present = field.present?.(row, args, compilation.asker);
  return present ? sql`case when ${present} then ${token} end` : token;
}
