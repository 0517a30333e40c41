/** Keeps the order of time, as the ids of the product do. SQL; `kind` tells tables apart, `council` and `number` are int expressions. */
export const idSql = (kind, council, number) =>
  `(lpad(to_hex(${kind}), 4, '0') || lpad(to_hex(${council}), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** The id of a council by its number. */
export const councilSql = (number) => idSql(1, number, 0);

/** The same outside of SQL. */
export const idOf = (kind, council, number) => {
  const hex = (value, length) => value.toString(16).padStart(length, '0');
  return `${hex(kind, 4)}${hex(council, 4)}-0000-7000-8000-${hex(number, 12)}`;
};

/** The id of a council by its number. */
export const councilIdOf = (number) => idOf(1, number, 0);
