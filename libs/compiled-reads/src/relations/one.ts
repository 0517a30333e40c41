import { getNamedType } from 'graphql';
import type { EmbeddedMapping, OneMapping } from '../mapping/mapping.js';
import { sql } from '../mapping/sql.js';
import type { Compilation, FieldSite, Text } from '../plan/compilation.js';
import { outputType } from '../plan/output-type.js';
import { withBeside } from '../mapping/row.js';
import { sourceOf } from './source.js';

/** A relation to one row: a subquery that finds it or nothing. */
export function oneText(compilation: Compilation, site: FieldSite<OneMapping>): Text {
  const type = getNamedType(outputType(site));
  const row = compilation.newRow();
  const { from, beside, where } = sourceOf(compilation, site, type, row);
  const { text, shape } = compilation.rowText(compilation, type, row, site.selected, site.cost);
  return { text: sql`(select ${text} from ${withBeside(from, beside, row.takeBeside())} where ${where})`, shape };
}

/** An object in the row of its parent. */
export function embeddedText(compilation: Compilation, site: FieldSite<EmbeddedMapping>): Text {
  const type = getNamedType(outputType(site));
  const { text, shape } = compilation.rowText(compilation, type, site.row, site.selected, site.cost);
  const present = site.field.present?.(site.row, site.args, compilation.asker);
  return { text: present ? sql`case when ${present} then ${text} end` : text, shape };
}
