import { type GraphQLArgument, type GraphQLField, getNullableType, isListType, isNonNullType } from 'graphql';
import type { Chance, Grammar } from './operations.js';
import { GENRES } from './town.schema.js';

/** Values that arguments take: ids and cursors that lead somewhere, mostly. */
export interface TownValues {
  readonly ids: readonly string[];
  readonly cursors: Readonly<Record<string, readonly string[]>>;
}

/** What may be asked of the town: everything that is mapped. */
export function townGrammar(values: TownValues): Grammar {
  return {
    mayAsk: (_, field) => field !== 'unmapped',
    argumentsOf(field, chance) {
      const paging = chance.upTo(1) === 0 ? ['first', 'after'] : ['last', 'before'];
      const order = chance.oneOf(['NAME', 'OPENED', 'CODE', 'UPDATED']);
      const written = field.args
        .filter((arg) => !paging.includes(arg.name))
        .filter((arg) => arg.name === 'orderBy' || arg.name === 'id' || chance.upTo(1) === 0);
      return Object.fromEntries(
        written.map((arg) => {
          const isGiven = isNonNullType(arg.type) || chance.upTo(5) > 0;
          return [arg.name, isGiven ? valueOf(arg, field, order, values, chance) : null];
        }),
      );
    },
  };
}

function valueOf(
  arg: GraphQLArgument,
  field: GraphQLField<unknown, unknown>,
  order: string,
  { ids, cursors }: TownValues,
  chance: Chance,
): unknown {
  if (isListType(getNullableType(arg.type)))
    return [chance.oneOf(Object.keys(GENRES)), chance.oneOf(Object.keys(GENRES))];
  switch (arg.name) {
    case 'orderBy':
      return order;
    case 'id':
      return chance.oneOf(ids);
    case 'after':
    case 'before':
      return chance.oneOf(cursors[field.name === 'libraries' ? order : field.name] ?? []);
    case 'first':
    case 'last':
    case 'count':
      return chance.upTo(5) + 1;
    case 'search':
      return chance.oneOf(['', 'さ', 'あ', "'", '"', '\\', '𠮷', '$1']);
    case 'ownedBy':
      return chance.oneOf(['さくら', 'サクラ', 'うめ', 'すずめ', '']);
    case 'loud':
      return chance.upTo(1) === 0;
    default:
      return `2020-04-0${chance.upTo(8) + 1}`;
  }
}
