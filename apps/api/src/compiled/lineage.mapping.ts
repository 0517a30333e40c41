import { type ObjectMapping, ascending, column, connection, many, sql, table } from '@tsunagari/compiled-reads';
import { branchToday } from './as-of.js';
import { PAGE, SOURCED, given, globalId, sameCouncil } from './row-parts.js';

/** The branches on one side of an event. */
const members = (side: 'PREDECESSOR' | 'SUCCESSOR') =>
  many({
    join: (event, row) => {
      const isThere = side === 'PREDECESSOR' ? sql`'PREDECESSOR'` : sql`'SUCCESSOR'`;
      return sql`${row.column('event_id')} = ${event.column('id')} and ${sameCouncil(row, event)} and ${row.column('side')} = ${isThere}`;
    },
    orderBy: (row) => [ascending(row.column('id'), 'uuid')],
    usually: 2,
  });

export const lineageEvents = connection({
  page: PAGE,
  join: () => sql`true`,
  orderBy: (row) => [ascending(row.column('effective_on'), 'date'), ascending(row.column('id'), 'uuid')],
});

/** 支部沿革: one event in the life of branches. */
export const lineageEvent: ObjectMapping = {
  kind: 'object',
  table: table('public.branch_lineage_event'),
  fields: {
    ...SOURCED,
    id: globalId('LineageEvent'),
    kind: given('kind', 'text'),
    effectiveOn: given('effective_on', 'date'),
    reason: column('reason', 'text'),
    meeting: column('meeting', 'text'),
    movedAssociations: given('moved_associations', 'int'),
    recordedAt: given('recorded_at', 'timestamptz'),
    predecessors: members('PREDECESSOR'),
    successors: members('SUCCESSOR'),
  },
};

/** A branch in an event. */
export const lineageMember: ObjectMapping = {
  kind: 'object',
  table: table('public.branch_lineage_member'),
  fields: { name: given('name_then', 'text'), branch: branchToday },
};
