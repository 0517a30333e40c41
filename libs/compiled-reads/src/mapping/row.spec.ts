import { type Sql, ascending, connection, sql } from '../index.js';
import type { ObjectMapping } from '../index.js';
import { townMapping } from '../../testing/town.mapping.js';
import { request, townReads } from '../../testing/town.reads.js';
import { Row } from './row.js';

const textOf = ({ parts }: Sql) => parts.map(String).join('');

describe('what stands beside a row', () => {
  it('is one thing for each word', () => {
    const row = new Row('t1');
    const owner = (table: string) =>
      row.beside('owner', sql`select * from party where name = ${sql`${row.column(table)}`}`);
    expect([textOf(owner('name').column('age')), textOf(owner('name').column('id'))]).toEqual([
      '"t1_owner"."age"',
      '"t1_owner"."id"',
    ]);
    expect(() => owner('code')).toThrow('"owner" stands for two kinds of rows.');
    expect([...row.takeBeside().keys()]).toEqual(['owner']);
    expect(row.takeBeside().size).toBe(0);
  });

  it('is no order of a list', () => {
    const query = townMapping.types['Query'] as ObjectMapping;
    const libraries = connection({
      page: { usually: 5, atMost: 20 },
      join: () => sql`true`,
      orderBy: (row) => [ascending(row.beside('owner', sql`select 1 as id`).column('id'), 'int')],
    });
    const types = { ...townMapping.types, Query: { ...query, fields: { ...query.fields, libraries } } };
    const reads = townReads({ mapping: { ...townMapping, types } });
    expect(() => reads.statement(request('{ libraries { totalCount } }'))).toThrow(
      'libraries is ordered by what stands beside its rows.',
    );
  });
});
