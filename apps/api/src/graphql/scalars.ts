import { type PlainDate, parsePlainDate } from '@tsunagari/kernel';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** Reads a Date from a variable or a literal. @throws GraphQLError BAD_INPUT with a message in both languages. */
function readDate(value: unknown): PlainDate {
  const date = typeof value === 'string' ? parsePlainDate(value) : null;
  if (date !== null) return date;
  throw new GraphQLError(
    '日付は 2026-04-01 の形で、実在する日を書いてください。 / A date is written 2026-04-01 and must exist.',
    {
      extensions: { code: 'BAD_INPUT' },
    },
  );
}

/** `YYYY-MM-DD` */
export const DateScalar = new GraphQLScalarType<PlainDate, string>({
  name: 'Date',
  description:
    'A calendar day `YYYY-MM-DD`: the business day in Asia/Tokyo. Periods are half-open: `to` is the first day that no longer belongs.',
  serialize: (value) => String(value),
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : null),
});

/** ISO 8601 with zone; only ever sent. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant in ISO 8601 with its zone: `2026-11-23T10:00:00+00:00`.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
});
