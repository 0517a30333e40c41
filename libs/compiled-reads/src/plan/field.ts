import { connectionText } from '../connections/connection.js';
import { leafText } from '../expressions/leaf-text.js';
import { neededText } from '../expressions/needed-text.js';
import type { ComputedMapping, FieldMapping } from '../mapping/mapping.js';
import { type Sql, sql } from '../mapping/sql.js';
import { lateText } from '../late/late-text.js';
import { isRefused, refusalStep } from '../permission/refused-field.js';
import { manyText } from '../relations/many.js';
import { embeddedText, oneText } from '../relations/one.js';
import type { Compilation, FieldSite } from './compilation.js';
import { outputType } from './output-type.js';
import type { FieldShape, Shape } from './shape.js';

/** A compiled field: its JSON text (SQL null for null), and what happens to it after the statement. */
export interface FieldText {
  readonly text: Sql;
  readonly notNull: boolean;
  readonly within: Shape | null;
  readonly step: FieldShape['step'];
}

/** Compiles one field by its mapping, permission included. */
export function fieldText(compilation: Compilation, site: FieldSite): FieldText {
  if (isRefused(compilation, site.field)) {
    compilation.hasSteps = true;
    return { text: sql`'null'`, notNull: true, within: null, step: refusalStep(compilation, site) };
  }
  const free = unguarded(compilation, site, site.field);
  const condition = site.field.onlyWhere?.(site.row, compilation.asker);
  if (!condition) return free;
  return { ...free, text: sql`case when ${condition} then ${free.text} end`, notNull: false };
}

function unguarded(compilation: Compilation, site: FieldSite, field: FieldMapping): FieldText {
  const of = <Field extends FieldMapping>(narrow: Field): FieldSite<Field> => ({ ...site, field: narrow });
  const related = ({ text, shape }: { text: Sql; shape: Shape | null }): FieldText => ({
    text,
    notNull: false,
    within: shape,
    step: null,
  });
  switch (field.kind) {
    case 'value': {
      const value = field.read(site.row, site.args, compilation.asker);
      const text = leafText(value, field.type, outputType(site), compilation.mapping.scalars ?? {});
      return { text, notNull: field.notNull, within: null, step: null };
    }
    case 'computed':
      return computedText(compilation, of(field));
    case 'late':
      return { text: lateText(compilation, of(field)), notNull: false, within: null, step: null };
    case 'one':
      return related(oneText(compilation, of(field)));
    case 'embedded':
      return related(embeddedText(compilation, of(field)));
    case 'many':
      return related(manyText(compilation, of(field)));
    case 'connection':
      return related(connectionText(compilation, of(field)));
  }
}

/** What JavaScript needs travels as an object in the place of the value. */
function computedText(compilation: Compilation, site: FieldSite<ComputedMapping>): FieldText {
  compilation.hasSteps = true;
  const { args } = site;
  const { compute } = site.field;
  return {
    text: neededText(compilation, site),
    notNull: true,
    within: null,
    step: (given, run) => (given === null ? null : compute(given as Readonly<Record<string, unknown>>, args.of(run))),
  };
}
