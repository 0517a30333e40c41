import type { Chance, Grammar } from '@tsunagari/compiled-reads/testing';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
} from 'graphql';
import { API_MAPPING } from '../src/compiled/api-mapping.js';
import { LIMITS } from '../src/server/operation-limits.js';

/** Values that lead somewhere in the data that is asked. */
export interface KnownValues {
  /** Global ids of branches, associations, and things that no filter means. */
  readonly ids: readonly string[];
  readonly codes: readonly string[];
  readonly kindCodes: readonly string[];
  /** What may be typed into a search: names, readings and telephone numbers of people who are there. */
  readonly words: readonly string[];
  /** Cursors by list, and by its order where it has several: `branches KANA`. */
  readonly cursors: ReadonlyMap<string, readonly string[]>;
}

const DAYS = ['2026-11-23', '2026-04-01', '2019-04-01', '2018-03-31', '1985-06-15', '0001-01-01', '9999-12-31'];
const WORDS = ['', '大', 'みほん', 'ミホン', 'ひがし', '自治会', '　', '%', '_', '\\', "'", '"', '$1', '𠮷'];

/** Operations over all that is mapped; `mayBegin` says with which questions. */
export function apiGrammar(values: KnownValues, mayBegin: (question: string) => boolean = () => true): Grammar {
  return {
    mostDirectives: LIMITS.directives / 2,
    mayAsk(type, field) {
      const mapping = API_MAPPING.types[type];
      if (type === 'Query' && !mayBegin(field)) return false;
      // Types that stand inside connections only, and interfaces, have no mapping of their own.
      return mapping === undefined || (mapping.kind === 'object' && field in mapping.fields);
    },
    argumentsOf: (field, chance) => new Arguments(field, values, chance).chosen(),
  };
}

class Arguments {
  readonly #order: string;

  constructor(
    private readonly field: GraphQLField<unknown, unknown>,
    private readonly values: KnownValues,
    private readonly chance: Chance,
  ) {
    const order = field.args.find(({ name }) => name === 'orderBy');
    this.#order = order ? this.#enumOf(order.type) : '';
  }

  chosen(): Readonly<Record<string, unknown>> {
    const { upTo } = { upTo: (most: number) => this.chance.upTo(most) };
    // Both directions at once are refused; that is asked for, but seldom.
    const left = upTo(15) === 0 ? [] : upTo(1) === 0 ? ['first', 'after'] : ['last', 'before'];
    const written = this.field.args.filter(
      ({ name, type }) => !left.includes(name) && (isNonNullType(type) || name === 'orderBy' || upTo(1) === 0),
    );
    return Object.fromEntries(written.map((arg) => [arg.name, this.#value(arg)]));
  }

  #value({ name, type }: GraphQLArgument): unknown {
    if (!isNonNullType(type) && this.chance.upTo(7) === 0) return null;
    if (name === 'orderBy') return this.#order;
    if (name === 'after' || name === 'before') return this.#cursor();
    return this.#ofType(name, type);
  }

  #ofType(name: string, type: GraphQLInputType): unknown {
    const named = getNamedType(type);
    if (isEnumType(named)) return this.#enumOf(type);
    if (isInputObjectType(named)) {
      const fields = Object.values(named.getFields()).filter(() => this.chance.upTo(3) === 0);
      return Object.fromEntries(
        fields.map((field) => [
          field.name,
          !isNonNullType(field.type) && this.chance.upTo(5) === 0 ? null : this.#ofType(field.name, field.type),
        ]),
      );
    }
    switch (named.name) {
      case 'ID':
        return this.chance.oneOf(this.values.ids);
      case 'Date':
        return this.chance.oneOf(DAYS);
      case 'Boolean':
        return this.chance.upTo(1) === 0;
      case 'Int':
        return this.chance.upTo(30) === 0 ? 101 : this.chance.upTo(5) + (this.chance.upTo(15) === 0 ? 0 : 1);
      default:
        return this.#text(name);
    }
  }

  #text(name: string): string {
    if (name === 'code') return this.chance.oneOf(this.values.codes);
    if (name === 'kindCode') return this.chance.oneOf(this.values.kindCodes);
    return this.chance.oneOf(this.chance.upTo(1) === 0 ? WORDS : this.values.words);
  }

  #cursor(): string {
    const own = this.values.cursors.get(`${this.field.name} ${this.#order}`.trim()) ?? [];
    const all = [...this.values.cursors.values()].flat();
    return this.chance.oneOf(own.length > 0 && this.chance.upTo(5) > 0 ? own : [...all, 'nonsense']);
  }

  #enumOf(type: GraphQLInputType): string {
    const named = getNamedType(type);
    return isEnumType(named) ? this.chance.oneOf(named.getValues()).name : '';
  }
}
