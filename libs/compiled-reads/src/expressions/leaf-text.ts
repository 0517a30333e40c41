import {
  type GraphQLEnumType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { LOOK_CLOSER_SQL } from '../buffer/marks.js';
import type { ScalarText } from '../mapping/mapping.js';
import { MappingProblem } from '../mapping/mapping-problem.js';
import { Sql, joinSql, literal, sql } from '../mapping/sql.js';
import { type PlainSqlType, type SqlType, itemType } from '../mapping/sql-type.js';

const MARK = new Sql([LOOK_CLOSER_SQL]);

/** Texts of these are JSON as they are. */
const BARE: ReadonlySet<SqlType> = new Set(['int', 'boolean', 'jsonb']);
/** SQL types whose values a built-in scalar shows as graphql-js would. */
const NUMBERS: Readonly<Record<string, ReadonlySet<SqlType>>> = {
  Int: new Set(['int']),
  Float: new Set(['int', 'bigint', 'numeric', 'float']),
  Boolean: new Set(['boolean']),
};

/** JSON text of a value by its SQL type alone: whole numbers and booleans bare, what JavaScript cannot hold exactly as text. */
export function plainText(value: Sql, type: SqlType): Sql {
  if (BARE.has(type)) return sql`(${value})::text`;
  if (type === 'bigint' || type === 'numeric') return sql`to_json((${value})::text)::text`;
  return sql`to_json(${value})::text`;
}

/**
 * JSON text (null for null) of a value under its type in the schema, as the scalar or enum would serialise it.
 * @throws MappingProblem when the type of the schema cannot show values of the SQL type
 */
export function leafText(
  value: Sql,
  type: SqlType,
  output: GraphQLOutputType,
  scalars: Readonly<Record<string, ScalarText>>,
): Sql {
  const nullable = getNullableType(output);
  if (isListType(nullable)) return listText(value, type, nullable.ofType);
  if (!isLeafType(nullable)) throw new MappingProblem(`${String(output)} is no scalar or enum.`);
  return oneText(value, type, nullable, scalars);
}

function oneText(value: Sql, type: SqlType, leaf: GraphQLLeafType, scalars: Readonly<Record<string, ScalarText>>): Sql {
  if (isEnumType(leaf)) return enumText(value, type, leaf);
  const own = scalars[leaf.name];
  if (own) return own(value, type);
  const numbers = NUMBERS[leaf.name];
  if (numbers) {
    if (!numbers.has(type)) throw new MappingProblem(`A ${type} cannot be shown as ${leaf.name}.`);
    return type === 'float' ? sql`to_json(${value})::text` : sql`(${value})::text`;
  }
  if (leaf.name === 'String' || leaf.name === 'ID') return quotedText(value, type);
  return plainText(value, type);
}

function quotedText(value: Sql, type: SqlType): Sql {
  if (type === 'jsonb' || itemType(type) !== null) throw new MappingProblem(`A ${type} cannot be shown as text.`);
  return type === 'date' || type === 'timestamptz' || type === 'text' || type === 'uuid'
    ? sql`to_json(${value})::text`
    : sql`to_json((${value})::text)::text`;
}

/** Each internal value of the enum as its name; any other is looked at closer. */
function enumText(value: Sql, type: SqlType, leaf: GraphQLEnumType): Sql {
  if (type !== 'text' && type !== 'int') throw new MappingProblem(`A ${type} cannot be shown as enum ${leaf.name}.`);
  const asText = sql`(${value})::text`;
  const names = leaf
    .getValues()
    .map(({ name, value: internal }) => sql`when ${literal(String(internal))} then ${literal(JSON.stringify(name))}`);
  return sql`case ${asText} ${joinSql(names, ' ')} else ${MARK} || to_json(${value})::text end`;
}

function listText(value: Sql, type: SqlType, item: GraphQLOutputType): Sql {
  const itemSql: PlainSqlType | null = itemType(type);
  const leaf = getNullableType(item);
  if (itemSql === null || !isLeafType(leaf)) throw new MappingProblem(`A ${type} cannot be shown as a list.`);
  const fits = isEnumType(leaf)
    ? itemSql === 'text' && leaf.getValues().every((each) => each.name === each.value)
    : (NUMBERS[leaf.name]?.has(itemSql) ?? ['text', 'uuid', 'date', 'int', 'boolean'].includes(itemSql));
  if (!fits || itemSql === 'bigint' || itemSql === 'numeric')
    throw new MappingProblem(`A ${type} cannot be shown as a list of ${leaf.name}.`);
  const text = sql`to_json(${value})::text`;
  if (isEnumType(leaf)) return checkedList(value, text, leaf);
  if (!isNonNullType(item)) return text;
  return sql`case when array_position(${value}, null) is not null then ${MARK} || ${text} else ${text} end`;
}

/** A list with a word that the enum does not have, or with a null, is looked at closer. */
function checkedList(value: Sql, text: Sql, leaf: GraphQLEnumType): Sql {
  const known = leaf.getValues().map(({ name }) => literal(name));
  const words = sql`array[${joinSql(known, ', ')}]::text[]`;
  return sql`case when ${value} <@ ${words} then ${text} else ${MARK} || ${text} end`;
}
