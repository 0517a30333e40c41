import { type AbstractMapping, type ArgumentValues, Row, ascending, many, one, sql } from '@tsunagari/compiled-reads';
import { fromGlobalId } from '@tsunagari/kernel';
import { inSight } from './sight.js';

const MOST_NODES = 100;
const HOLDER = new Row('p');

/** Records that are found by their global ids in the statement; those of other types the resolvers find. */
const FOUND: ReadonlySet<string> = new Set(['Commission', 'Person']);

const rowsOf = (ids: readonly unknown[]) =>
  ids.map((id, place) => {
    const found = fromGlobalId(String(id));
    return { type: found?.typeName ?? null, id: found?.id ?? null, place };
  });
const areFound = (ids: readonly unknown[]) =>
  ids.length <= MOST_NODES && rowsOf(ids).every(({ type }) => type === null || FOUND.has(type));

const listOf = ({ ids }: ArgumentValues): readonly unknown[] => (Array.isArray(ids) ? (ids as unknown[]) : []);

export const nodes = many({
  from: (_, args) => {
    args.only('only records of people', (values) => areFound(listOf(values)));
    const wanted = args.derived((values) => rowsOf(listOf(values)), 'jsonb');
    return sql`(select n.* from jsonb_to_recordset(${wanted}) as n (type text, id uuid, place int))`;
  },
  join: () => sql`true`,
  orderBy: (row) => [ascending(row.column('place'), 'int')],
});

export const node = one({
  from: (_, args) => {
    args.only('only records of people', ({ id }) => areFound([id]));
    const wanted = args.derived(({ id }) => rowsOf([id]), 'jsonb');
    return sql`(select n.* from jsonb_to_recordset(${wanted}) as n (type text, id uuid, place int))`;
  },
  join: () => sql`true`,
});

/** A record by its global id; whoever is out of sight is not there. */
export const nodeOfPeople: AbstractMapping = {
  kind: 'abstract',
  table: null,
  typeOf: (row) => row.column('type'),
  members: {
    Person: (row, member) => sql`${member.column('id')} = ${row.column('id')}`,
    Commission: (row, member, asker) => sql`${member.column('id')} = ${row.column('id')} and exists (
      select 1 from public.person as p where p.council_id = ${member.column('council_id')}
        and p.id = ${member.column('person_id')} and ${inSight(HOLDER, asker)})`,
  },
};
