import { allOf, ascending, connection, one, sql } from '@tsunagari/compiled-reads';
import { today } from '../as-of.js';
import { ListFilter } from '../list-filter.js';
import { idAsked } from '../node-id.js';
import { PAGE } from '../row-parts.js';
import { personSearch } from './search.js';
import { isOfBranches, isPresent } from './sight.js';

export const people = connection({
  page: PAGE,
  join: (_, row, args, asker) => {
    const filter = new ListFilter(args)
      .unlessNull('isPresent', (wanted) => (wanted ? isPresent(row, asker) : sql`not ${isPresent(row, asker)}`))
      .whereId('associationId', 'Association', (id) => sql`${row.column('association_id')} = ${id}`)
      .whereId('branchId', 'Branch', (id) => isOfBranches(row, sql`array[${id}]`, today(asker)))
      .where('withoutAssociation', 'boolean', (value) => sql`(${row.column('association_id')} is null) = ${value}`)
      .where('withoutKana', 'boolean', (value) => sql`(${row.column('kana')} is null) = ${value}`)
      .where('birthPrecision', 'text', (value) => sql`${row.column('birth_precision')} = ${value}`)
      .where(
        'role',
        'text',
        (role) => sql`${row.column('id')} = any(array(select r.person_id from public.role_term as r
          where r.role = ${role} and daterange(r.valid_from, r.valid_to) @> ${today(asker)}))`,
      );
    return allOf([...filter.conditions, ...personSearch(args, row.column('id'))]);
  },
  orderBy: (row, args) => {
    const id = ascending(row.column('id'), 'uuid');
    switch (args.choice('orderBy')) {
      case 'NAME':
        return [ascending(row.column('name_key'), 'text'), id];
      case 'RECENT':
        // Seconds until a day far ahead: the newest first in an ascending order.
        return [
          ascending(
            sql`extract(epoch from timestamptz '2090-01-01 00:00:00Z' - ${row.column('recorded_at')})::int`,
            'int',
          ),
          id,
        ];
      default:
        return [ascending(row.column('kana_key'), 'text'), id];
    }
  },
});

export const personById = one({ join: (_, row, args) => sql`${row.column('id')} = ${idAsked(args, 'Person')}` });
