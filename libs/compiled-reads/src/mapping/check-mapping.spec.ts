import { townMapping } from '../../testing/town.mapping.js';
import { townSchema } from '../../testing/town.schema.js';
import { CompiledReads } from '../engine.js';
import { column, embedded } from './fields.js';
import type { Mapping } from './mapping.js';
import { sql } from './sql.js';

describe('a mapping', () => {
  const make = (types: Mapping['types']) => () => {
    const mapping = { ...townMapping, types: { ...townMapping.types, ...types } };
    return new CompiledReads({ schema: townSchema(), mapping, settings: [] });
  };
  const object = (fields: Record<string, ReturnType<typeof column> | ReturnType<typeof embedded>>) =>
    ({ kind: 'object', table: null, fields }) as const;

  it('that fits its schema is taken', () => {
    expect(make({})().counts.plans).toBe(0);
  });

  it.each([
    [{ Bus: object({}) }, 'Bus is no object type of the schema.'],
    [{ Book: object({ toString: column('x', 'text') }) }, 'Book.toString is not in the schema.'],
    [{ Book: object({ title: embedded() }) }, 'Book.title cannot be read as embedded.'],
    [{ Book: object({ library: column('x', 'text') }) }, 'Book.library cannot be read as value.'],
    [
      { Party: { kind: 'abstract', table: sql`x`, typeOf: () => sql`x`, members: { Book: 'same row' } } },
      'Book is no Party.',
    ],
  ] as const)('with a mistake is refused at the start: %#', (types, message) => {
    expect(make(types)).toThrow(message);
  });
});
