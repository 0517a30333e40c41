import {
  type Row,
  type Sql,
  type ValueMapping,
  column,
  embedded,
  expression,
  literal,
  sql,
} from '@tsunagari/compiled-reads';

/** Pages as the resolvers give them. */
export const PAGE = { usually: 50, atMost: 100 } as const;

/** Where a record comes from: fields of every `Sourced`. */
export const SOURCED = {
  origin: column('origin', 'text', { notNull: true }),
  source: column('source', 'text'),
} as const;

export const version = column('version', 'int', { notNull: true });

/** The id that clients see, made by PostgreSQL as `toGlobalId` makes it: base64url of `Branch:018f…`. */
export function globalId(typeName: string): ValueMapping {
  const prefix = literal(`${typeName}:`);
  return expression(
    'text',
    (row) => sql`translate(encode(convert_to(${prefix} || ${row.column('id')}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`,
    { notNull: true },
  );
}

/** A column with `not null`. */
export function given(name: string, type: ValueMapping['type']): ValueMapping {
  return column(name, type, { notNull: true });
}

/** What the server knows of the asker, as a Boolean field: an ability that hangs on no record. */
export function factField(fact: string): ValueMapping {
  return expression('boolean', (_, __, asker) => asker.fact(fact, 'boolean'));
}

/** An object without columns of its own in the row of its parent: abilities. */
export const inSameRow = embedded();

/** Whether two rows belong to one council: in the key of every table. */
export function sameCouncil(row: Row, other: Row): Sql {
  return sql`${row.column('council_id')} = ${other.column('council_id')}`;
}
