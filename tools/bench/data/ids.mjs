/** Keeps the order of time, as the ids of the product do. SQL; `kind` tells tables apart, `council` and `number` are int expressions. */
export const idSql = (kind, council, number) =>
  `(lpad(to_hex(${kind}), 4, '0') || lpad(to_hex(${council}), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** The id of a council by its number. */
export const councilSql = (number) => idSql(1, number, 0);

/** The same id outside of SQL. */
export const councilIdOf = (number) => `0001${number.toString(16).padStart(4, '0')}-0000-7000-8000-000000000000`;
