import type { GraphQLObjectType } from 'graphql';
import { concatText, type TextPart } from '../expressions/object-text.js';
import { type Sql, sql } from '../mapping/sql.js';
import { keyText } from '../plan/key-text.js';
import { NotCompiled } from '../plan/not-compiled.js';
import { type Selected, type SelectionGround, collectFields } from '../selection/collect-fields.js';
import type { Page } from './page.js';
import type { PageRows } from './page-rows.js';

/** PageInfo. Beyond a cursor that was given there are rows: its own. */
export function pageInfoText(
  ground: SelectionGround,
  type: GraphQLObjectType,
  selected: Selected,
  page: Page,
  rows: PageRows,
): Sql {
  const parts: TextPart[] = ['{'];
  const sets = selected.nodes.map((node) => node.selectionSet);
  for (const [index, each] of collectFields(ground, type, sets).entries()) {
    parts.push(index === 0 ? '' : ',', ...keyText(each), valueOf(each.node.name.value, type, page, rows));
  }
  parts.push('}');
  return concatText(parts);
}

function valueOf(field: string, type: GraphQLObjectType, page: Page, rows: PageRows): TextPart {
  const { backwards, hasCursor } = page;
  const cursor = (isStart: boolean) =>
    sql`coalesce('"' || ${rows.told(isStart === backwards ? 'farthest' : 'nearest')} || '"', 'null')`;
  const more = (isAhead: boolean): TextPart =>
    isAhead ? sql`case when ${rows.told('more')} then 'true' else 'false' end` : String(hasCursor);
  switch (field) {
    case '__typename':
      return JSON.stringify(type.name);
    case 'hasNextPage':
      return more(!backwards);
    case 'hasPreviousPage':
      return more(backwards);
    case 'startCursor':
      return cursor(true);
    case 'endCursor':
      return cursor(false);
    default:
      throw new NotCompiled(`${type.name}.${field} is not a part of a page.`);
  }
}
