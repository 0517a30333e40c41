import { type Execute, allOf, connection, ascending, sql } from '../index.js';
import type { ObjectMapping } from '../index.js';
import { townMapping } from '../../testing/town.mapping.js';
import { request, townReads } from '../../testing/town.reads.js';

describe('a statement that is planned for the values of each request', () => {
  const query = townMapping.types['Query'] as ObjectMapping;
  const libraries = connection({
    page: { usually: 5, atMost: 20 },
    join: (_, row, args) => {
      if (!args.given('search')) return allOf([]);
      args.planAnew();
      return sql`${row.column('name')} >= ${args.value('search', 'text')}`;
    },
    orderBy: (row) => [ascending(row.column('id'), 'uuid')],
  });
  const types = { ...townMapping.types, Query: { ...query, fields: { ...query.fields, libraries } } };

  it('has no name; others have one', async () => {
    const reads = townReads({ mapping: { ...townMapping, types } });
    const names: (string | null)[] = [];
    const execute: Execute = (_, __, name) => {
      names.push(name);
      return Promise.resolve([{ data: '{}' }]);
    };
    await reads.read(request('{ libraries(search: "み") { totalCount } }'), execute);
    await reads.read(request('{ libraries { totalCount } }'), execute);
    expect(names).toEqual([null, expect.stringMatching(/^read_/)]);
  });
});
