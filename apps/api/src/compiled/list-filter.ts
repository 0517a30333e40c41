import { type ArgumentValues, type Arguments, type Row, type Sql, type SqlType, sql } from '@tsunagari/compiled-reads';
import { searchPatterns } from '@tsunagari/registry';
import { filterId } from '../graphql/global-ids.js';
import { existsOn } from './as-of.js';

/** The conditions of a list's argument `filter`, read one by one. What is left out is no condition. */
export class ListFilter {
  readonly conditions: Sql[] = [];

  constructor(private readonly args: Arguments) {}

  /** A condition on a value that was given. */
  where(field: string, type: SqlType, condition: (value: Sql) => Sql): this {
    if (this.has(field)) this.conditions.push(condition(this.value(field, type)));
    return this;
  }

  /** A condition where any value was given. */
  whereGiven(field: string, condition: () => Sql): this {
    if (this.has(field)) this.conditions.push(condition());
    return this;
  }

  /** A condition that holds when a Boolean was given as true. */
  whereTrue(field: string, condition: () => Sql): this {
    if (this.args.when(`filter.${field} is true`, (values) => partOf(values, field) === true))
      this.conditions.push(condition());
    return this;
  }

  /** A condition on the record that a global id names; an id of another type finds nothing. */
  whereId(field: string, typeName: string, condition: (id: Sql) => Sql): this {
    const id = (values: ArgumentValues) => filterId(typeName, textOf(values, field));
    if (this.has(field)) this.conditions.push(condition(this.args.derived(id, 'uuid')));
    return this;
  }

  /** What was typed, in any writing. `key` is the text that is searched. */
  search(key: () => Sql): this {
    const patterns = (values: ArgumentValues) => searchPatterns(textOf(values, 'search'));
    if (this.args.when('filter.search', (values) => patterns(values) !== null))
      this.conditions.push(sql`${key()} like any(${this.args.derived(patterns, 'text[]')})`);
    return this;
  }

  /** `isOpen`: whether records exist on the day; true when left out, null for all. */
  isOpen(row: Row, day: Sql): this {
    return this.unlessNull('isOpen', (wanted) => (wanted ? existsOn(row, day) : sql`not ${existsOn(row, day)}`));
  }

  /** A condition on a Boolean that is true when it was left out, and no condition when it is null. */
  unlessNull(field: string, condition: (wanted: boolean) => Sql): this {
    if (this.args.when(`filter.${field} is null`, (values) => partOf(values, field) === null)) return this;
    const isFalse = this.args.when(`filter.${field} is false`, (values) => partOf(values, field) === false);
    this.conditions.push(condition(!isFalse));
    return this;
  }

  /** The day of the filter, else another. */
  day(otherwise: Sql): Sql {
    return this.has('asOf') ? this.value('asOf', 'date') : otherwise;
  }

  /** A value of the filter as a parameter. */
  value(field: string, type: SqlType): Sql {
    return this.args.derived((values) => partOf(values, field), type);
  }

  /** Whether a value was given. */
  has(field: string): boolean {
    return this.args.when(`filter.${field}`, (values) => partOf(values, field) != null);
  }
}

/** A field of the argument `filter`; undefined when it or the whole filter was left out. */
function partOf(values: ArgumentValues, field: string): unknown {
  const { filter } = values;
  return typeof filter === 'object' && filter !== null ? Reflect.get(filter, field) : undefined;
}

/** A text of the argument `filter`; null when it was left out. */
export function textOf(values: ArgumentValues, field: string): string | null {
  const text = partOf(values, field);
  return typeof text === 'string' ? text : null;
}
