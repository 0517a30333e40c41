import { LOOKED } from '@tsunagari/audit';
import {
  type ArgumentValues,
  type ObjectMapping,
  type Row,
  type Sql,
  allOf,
  column,
  connection,
  descending,
  expression,
  late,
  literal,
  sql,
  table,
} from '@tsunagari/compiled-reads';
import { fromGlobalId, toGlobalId } from '@tsunagari/kernel';
import { detailsOf } from '../../trail/trail-details.js';
import { ListFilter, textOf } from '../list-filter.js';
import { onlyFor } from '../role-class.js';
import { PAGE, given } from '../row-parts.js';

/** A day of Tokyo as the moment of its beginning. */
const beginning = (day: Sql) => sql`(${day}::timestamp at time zone 'Asia/Tokyo')`;

const NOTHING = { typeName: '-', id: '00000000-0000-0000-0000-000000000000' };
const subjectOf = (values: ArgumentValues) => fromGlobalId(textOf(values, 'subjectId') ?? '') ?? NOTHING;

/** 記録, the newest first. */
export const trail = connection({
  ...onlyFor('readsTrail'),
  page: PAGE,
  join: (_, row, args) => {
    const looked = literal(LOOKED);
    const looksOnly = args.when('looks only', (values) => textOf(values, 'kind') === 'LOOKS');
    return allOf(
      new ListFilter(args)
        .whereId('accountId', 'Account', (id) => sql`${row.column('account_id')} = ${id}`)
        .whereGiven('kind', () =>
          looksOnly ? sql`${row.column('action')} = ${looked}` : sql`${row.column('action')} <> ${looked}`,
        )
        .whereId(
          'personId',
          'Person',
          (id) =>
            sql`${row.column('id')} in (select s.event_id from public.look_subject as s where s.person_id = ${id})`,
        )
        .whereGiven('subjectId', () => {
          const type = args.derived((values) => subjectOf(values).typeName, 'text');
          const id = args.derived((values) => subjectOf(values).id, 'uuid');
          return sql`${row.column('subject_type')} = ${type} and ${row.column('subject_id')} = ${id}`;
        })
        .where('from', 'date', (day) => sql`${row.column('recorded_at')} >= ${beginning(day)}`)
        .where('until', 'date', (day) => sql`${row.column('recorded_at')} < ${beginning(sql`(${day} + 1)`)}`)
        .conditions,
    );
  },
  orderBy: (row) => [descending(row.column('recorded_at'), 'timestamptz'), descending(row.column('id'), 'uuid')],
});

/** A list of texts among the details; empty where there is none. */
function listIn(details: unknown, name: string): readonly string[] {
  const { [name]: list = [] } = Object(details) as Record<string, readonly string[] | undefined>;
  return list;
}

/** Whether a row of the trail is a look. */
const isLook = (row: Row) => sql`${row.column('action')} = ${literal(LOOKED)}`;

const detail = (name: string) => expression('text', (row) => sql`${row.column('details')} ->> ${literal(name)}`);

/** A row of the trail. */
export const trailEvent: ObjectMapping = {
  kind: 'object',
  table: table('public.audit_event'),
  fields: {
    id: given('id', 'uuid'),
    recordedAt: given('recorded_at', 'timestamptz'),
    action: given('action', 'text'),
    subjectType: given('subject_type', 'text'),
    correlationId: given('correlation_id', 'text'),
    // Of a look; the purpose of a consent is a detail of another kind.
    purpose: expression('text', (row) => sql`case when ${isLook(row)} then ${row.column('details')} ->> 'purpose' end`),
    operation: detail('operation'),
    fields: late({
      needs: { details: column('details', 'jsonb') },
      make: ({ details }) => listIn(details, 'fields'),
    }),
    subjectId: late({
      needs: { type: column('subject_type', 'text'), id: column('subject_id', 'uuid') },
      make: ({ type, id }) => toGlobalId(String(type), String(id)),
    }),
    accountName: expression(
      'text',
      (row) => sql`(select a.display_name from public.account as a
        where a.council_id = ${row.column('council_id')} and a.id = ${row.column('account_id')})`,
    ),
    personCount: expression(
      'int',
      (row) => sql`coalesce(jsonb_array_length(${row.column('details')} -> 'personIds'), 0)`,
    ),
    personIds: late({
      needs: { details: column('details', 'jsonb') },
      make: ({ details }) => listIn(details, 'personIds').map((id) => toGlobalId('Person', id)),
    }),
    details: late({
      needs: {
        rest: {
          read: (row) =>
            sql`case when ${isLook(row)} then ${row.column('details')} - 'purpose' else ${row.column('details')} end
              - 'operation' - 'fields' - 'personIds'`,
          type: 'jsonb',
        },
      },
      make: ({ rest }) => detailsOf(Object(rest) as Record<string, unknown>),
    }),
  },
};
