const PLAIN = ['text', 'int', 'bigint', 'float', 'numeric', 'boolean', 'uuid', 'date', 'timestamptz', 'jsonb'] as const;

/** Type of one value in PostgreSQL. `json` columns are cast to `jsonb` by their author. */
export type PlainSqlType = (typeof PLAIN)[number];

/** Type of a column, an expression or a parameter; the text is what PostgreSQL calls it. */
export type SqlType = PlainSqlType | `${PlainSqlType}[]`;

/** The type of an array's items, null for what is no array. */
export function itemType(type: SqlType): PlainSqlType | null {
  return PLAIN.find((plain) => type === `${plain}[]`) ?? null;
}
