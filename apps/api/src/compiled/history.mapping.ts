import {
  type ObjectMapping,
  ascending,
  column,
  descending,
  expression,
  literal,
  many,
  name,
  sql,
  table,
} from '@tsunagari/compiled-reads';
import { given } from './row-parts.js';

/** Columns that are kept for the machine and mean nothing to people, as `historyOf` of the register leaves them out. */
const MACHINE = literal('{council_id,id,version,recorded_at,recorded_by,kana_key,search_key}');

/**
 * The versions of a record, newest first, at most 100, each beside the one before it. `notTold` are columns that are told to nobody: that
 * they changed is not told either.
 */
export function historyOf(record: 'branch' | 'association' | 'person', notTold: readonly string[] = []) {
  const hidden = sql`${literal(`{${notTold.join(',')}}`)}::text[]`;
  const then = sql`select to_jsonb(h) - 'recorded_until' - ${hidden}, h.recorded_until, h.council_id, h.recorded_by, h.version from history.${name(record)} as h`;
  return many({
    from: (parent) => sql`(select w.*, lead(w.columns) over (order by w.version desc) as "before" from (
      select to_jsonb(n) - ${hidden} as "columns", null::timestamptz as "until", n.council_id, n.recorded_by, n.version
        from ${table(`public.${record}`)} as n where n.council_id = ${parent.column('council_id')} and n.id = ${parent.column('id')}
      union all ${then} where h.council_id = ${parent.column('council_id')} and h.id = ${parent.column('id')}
      order by version desc limit 101) as w order by w.version desc limit 100)`,
    join: () => sql`true`,
    orderBy: (row) => [descending(row.column('version'), 'int')],
  });
}

/** One version of a record. */
export const historyEntry: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: {
    version: column('version', 'int'),
    recordedAt: expression('text', (row) => sql`${row.column('columns')} ->> 'recorded_at'`),
    recordedUntil: column('until', 'timestamptz'),
    changedBy: expression(
      'text',
      (row) => sql`(select a.display_name from public.account as a
        where a.council_id = ${row.column('council_id')} and a.id = ${row.column('recorded_by')})`,
    ),
    changes: many({
      from: (
        parent,
      ) => sql`(select e.key, ${parent.column('before')} ->> e.key as "before", e.value #>> '{}' as "after", e.place
        from jsonb_each(${parent.column('columns')}) with ordinality as e (key, value, place)
        where ${parent.column('before')} is not null and e.key <> all (${MACHINE}::text[])
          and ${parent.column('before')} -> e.key is distinct from e.value)`,
      join: () => sql`true`,
      orderBy: (row) => [ascending(row.column('place'), 'bigint')],
      usually: 3,
    }),
  },
};

/** One changed column. */
export const fieldChange: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: { field: given('key', 'text'), before: column('before', 'text'), after: column('after', 'text') },
};
