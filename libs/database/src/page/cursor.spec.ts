import fc from 'fast-check';
import { decodeCursor, encodeCursor } from './cursor.js';
import { PageRefused } from './page-refused.js';
import type { SortColumn } from './read-page.js';

const ID = '019d45f0-0000-7000-8000-000000000001';
const columns = (...types: SortColumn['type'][]): SortColumn[] => types.map((type) => ({ sql: 'x', type }));
const written = (key: unknown) => Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
const decode =
  (key: unknown, ...types: SortColumn['type'][]) =>
  () =>
    decodeCursor(typeof key === 'string' ? key : written(key), columns(...types), ['after']);

describe('a cursor', () => {
  it('is read as it was written', () => {
    const key = ['みほん𠮷', -7, '2026-11-24', '2026-11-24T09:00:00.123456+09:00', ID];
    expect(decodeCursor(encodeCursor(key), columns('text', 'int', 'date', 'timestamptz', 'uuid'), ['after'])).toEqual(
      key,
    );
  });

  it.each([
    [[1, ID], 'text'],
    [[null, ID], 'text'],
    [['a\0b', ID], 'text'],
    [['\ud800', ID], 'text'],
    [['1', ID], 'int'],
    [[1.5, ID], 'int'],
    [[2 ** 31, ID], 'int'],
    [['x', ID], 'uuid'],
    [['2026-02-30', ID], 'date'],
    [['yesterday', ID], 'timestamptz'],
    [['2026-13-40T99:00:00Z', ID], 'timestamptz'],
    [['2026-02-30T09:00:00Z', ID], 'timestamptz'],
    [['2026-11-24T09:00:00+16:00', ID], 'timestamptz'],
    [['0000-11-24T09:00:00Z', ID], 'timestamptz'],
    [['a', 'x'], 'text'],
    [['a'], 'text'],
    [['a', ID, ID], 'text'],
    [{ 0: 'a', 1: ID, length: 2 }, 'text'],
  ] as const)('is refused with %j where a %s is sorted by', (key, type) => {
    expect(decode(key, type, 'uuid')).toThrow(PageRefused);
  });

  it('is refused when it is any other text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decode(text, 'text', 'uuid')).toThrow(PageRefused);
      }),
    );
  });
});
