import type { Arguments, Sql } from '@tsunagari/compiled-reads';
import { filterId } from '../graphql/global-ids.js';

/** The id within the council that the argument `id` names; an id of another type finds nothing. */
export function idAsked(args: Arguments, typeName: string): Sql {
  return args.derived(({ id }) => filterId(typeName, String(id)), 'uuid');
}
