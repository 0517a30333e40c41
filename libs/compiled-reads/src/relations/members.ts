import type { GraphQLAbstractType } from 'graphql';
import { memberMark } from '../buffer/marks.js';
import type { AbstractMapping } from '../mapping/mapping.js';
import { type Row, withBeside } from '../mapping/row.js';
import { type Sql, allOf, joinSql, literal, sql } from '../mapping/sql.js';
import type { Compilation, Text } from '../plan/compilation.js';
import type { Cost } from '../plan/cost.js';
import { objectText } from '../plan/object.js';
import type { MembersShape, ObjectShape } from '../plan/shape.js';
import type { Selected } from '../selection/collect-fields.js';
import { tableOf, visibleRows } from './source.js';

/** An interface or union: the row tells its type, and each type has a text of its own. */
export function membersText(
  compilation: Compilation,
  type: GraphQLAbstractType,
  mapping: AbstractMapping,
  row: Row,
  selected: Selected,
  cost: Cost,
): Text<MembersShape> {
  const cases: Sql[] = [];
  const members: ObjectShape[] = [];
  for (const member of compilation.schema.getPossibleTypes(type)) {
    const place = mapping.members[member.name];
    if (place === undefined) continue;
    const within = place === 'same row' ? row : compilation.newRow();
    const object = objectText(compilation, member, within, selected, cost, memberMark(members.length));
    members.push(object.shape);
    const own = compilation.mappingOf(member);
    const visible = visibleRows(compilation, own, within);
    const text = (): Sql => {
      if (place === 'same row')
        return visible.length === 0 ? object.text : sql`case when ${allOf(visible)} then ${object.text} end`;
      const where = allOf([place(row, within, compilation.asker), ...visible]);
      const from = withBeside(sql`${tableOf(own, member.name)} as ${within.name}`, within.takeBeside());
      return sql`(select ${object.text} from ${from} where ${where})`;
    };
    cases.push(sql`when ${literal(member.name)} then ${text()}`);
  }
  return {
    text: sql`case ${mapping.typeOf(row)} ${joinSql(cases, ' ')} end`,
    shape: { kind: 'members', members },
  };
}
