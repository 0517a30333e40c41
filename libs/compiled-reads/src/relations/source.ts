import type { GraphQLNamedType } from 'graphql';
import type { AbstractMapping, ConnectionMapping, ManyMapping, ObjectMapping, OneMapping } from '../mapping/mapping.js';
import { MappingProblem } from '../mapping/mapping-problem.js';
import type { Beside, Row } from '../mapping/row.js';
import { type Sql, allOf, sql } from '../mapping/sql.js';
import type { Compilation, FieldSite } from '../plan/compilation.js';

/** The rows that a relation leads to. */
export interface Source {
  readonly from: Sql;
  /** What the condition reads beside each row. */
  readonly beside: Beside;
  /** The relation's condition and what of it the asker may see. */
  readonly where: Sql;
}

/** The table of a type, or what the relation reads instead of it, under an alias, with its conditions. */
export function sourceOf(
  compilation: Compilation,
  site: FieldSite<OneMapping | ManyMapping | ConnectionMapping>,
  type: GraphQLNamedType,
  row: Row,
): Source {
  const mapping = compilation.mappingOf(type);
  const join = site.field.join(site.row, row, site.args, compilation.asker);
  const rows = site.field.from?.(site.row, site.args, compilation.asker) ?? tableOf(mapping, type.name);
  const where = allOf([join, ...visibleRows(compilation, mapping, row)]);
  return { from: sql`${rows} as ${row.name}`, beside: row.takeBeside(), where };
}

/** The permission on rows, if the type has one. */
export function visibleRows(
  compilation: Compilation,
  mapping: ObjectMapping | AbstractMapping,
  row: Row,
): readonly Sql[] {
  return mapping.visible ? [mapping.visible(row, compilation.asker)] : [];
}

/** The table of a mapping. @throws MappingProblem when the type stands in other rows only */
export function tableOf(mapping: ObjectMapping | AbstractMapping, typeName: string): Sql {
  if (mapping.table === null) throw new MappingProblem(`${typeName} has no table: no relation can lead to it.`);
  return mapping.table;
}
