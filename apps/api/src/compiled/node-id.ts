import type { Arguments, Sql } from '@tsunagari/compiled-reads';
import { filterId } from '../graphql/global-ids.js';

/** The id within the council that an argument names which may be left out; null then. */
export function idOf(typeName: string, given: unknown): string | null {
  return typeof given === 'string' ? filterId(typeName, given) : null;
}

/** The id within the council that the argument `id` names; an id of another type finds nothing. */
export function idAsked(args: Arguments, typeName: string): Sql {
  return args.derived(({ id }) => idOf(typeName, id), 'uuid');
}
