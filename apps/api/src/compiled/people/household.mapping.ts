import { type ObjectMapping, Row, ascending, column, late, many, sql, table } from '@tsunagari/compiled-reads';
import { given, globalId, sameCouncil, version } from '../row-parts.js';
import { contactOf, ofContact } from './opened.js';
import { inSight } from './sight.js';

const MEMBER = new Row('m');

/** 世帯 */
export const household: ObjectMapping = {
  kind: 'object',
  table: table('public.household'),
  fields: {
    id: globalId('Household'),
    version,
    label: column('label', 'text'),
    address: late({
      needs: {
        first: {
          read: (
            row,
            _,
            asker,
          ) => sql`(select jsonb_build_object('councilId', c.council_id, 'id', c.id, 'sealed', c.sealed)
            from public.person as m join public.person_contact as c on c.council_id = m.council_id and c.person_id = m.id
            where m.household_id = ${row.column('id')} and ${sameCouncil(MEMBER, row)} and c.kind = 'ADDRESS' and ${inSight(MEMBER, asker)}
            order by m.kana_key, m.id, c.position, c.id limit 1)`,
          type: 'jsonb',
        },
      },
      make: ({ first }, _, facts) => (first === null ? null : contactOf(first as Record<string, unknown>, facts).value),
    }),
    members: many({
      join: (parent, row) =>
        sql`${row.column('household_id')} = ${parent.column('id')} and ${sameCouncil(row, parent)}`,
      orderBy: (row) => [ascending(row.column('kana_key'), 'text'), ascending(row.column('id'), 'uuid')],
      usually: 3,
    }),
  },
};

/** How a person is reached. */
export const personContact: ObjectMapping = {
  kind: 'object',
  table: table('public.person_contact'),
  fields: {
    id: given('id', 'uuid'),
    kind: given('kind', 'text'),
    label: column('label', 'text'),
    value: ofContact('value'),
    raw: ofContact('raw'),
  },
};
