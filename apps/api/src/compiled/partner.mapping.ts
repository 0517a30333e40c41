import {
  type ObjectMapping,
  allOf,
  ascending,
  column,
  connection,
  expression,
  sql,
  table,
} from '@tsunagari/compiled-reads';
import { associationToday } from './as-of.js';
import { ListFilter } from './list-filter.js';
import { PAGE, SOURCED, given, globalId, version } from './row-parts.js';

export const partnerOrganisations = connection({
  page: PAGE,
  join: (_, row, args) =>
    allOf(
      new ListFilter(args)
        .where('kind', 'text', (kind) => sql`${row.column('kind')} = ${kind}`)
        .where('electsSeats', 'boolean', (elects) => sql`${row.column('elects_seats')} = ${elects}`)
        .search(() => row.column('search_key')).conditions,
    ),
  orderBy: (row) => [
    ascending(row.column('kind'), 'text'),
    ascending(row.column('name'), 'text'),
    ascending(row.column('id'), 'uuid'),
  ],
});

/** 関係機関・団体 */
export const partnerOrganisation: ObjectMapping = {
  kind: 'object',
  table: table('public.partner_organisation'),
  fields: {
    ...SOURCED,
    id: globalId('PartnerOrganisation'),
    version,
    kind: given('kind', 'text'),
    name: given('name', 'text'),
    kana: column('kana', 'text'),
    takes: given('takes', 'text[]'),
    contactNote: column('contact_note', 'text'),
    phone: column('phone', 'text'),
    electsSeats: given('elects_seats', 'boolean'),
    isOpen: expression('boolean', (row) => sql`${row.column('closed_on')} is null`),
    association: associationToday,
  },
};
