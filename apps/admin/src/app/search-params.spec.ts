import * as v from 'valibot';
import { associationSearch, branchSearch, withFilters } from './search-params.js';

describe('filters in the address', () => {
  it('are read when they make sense and otherwise ignored', () => {
    expect(v.parse(branchSearch, { search: 'みほん', asOf: '2018-04-01', closed: true })).toEqual({
      search: 'みほん',
      asOf: '2018-04-01',
      closed: true,
    });
    expect(v.parse(branchSearch, { search: ['み'], asOf: '2018-4-1', closed: 'yes', other: 'x' })).toEqual({});
    expect(v.parse(branchSearch, { search: 2 })).toEqual({ search: '2' });
    expect(v.parse(associationSearch, { large: true, withoutKana: null })).toEqual({ large: true });
  });

  it('leave nothing in the address that says nothing', () => {
    expect(withFilters({ search: 'みほん', closed: true }, { search: '' })).toEqual({ closed: true });
    expect(withFilters({ search: 'みほん', closed: true }, { closed: false })).toEqual({ search: 'みほん' });
    expect(withFilters({ search: 'a' }, { search: 'b' })).toEqual({ search: 'b' });
  });
});
