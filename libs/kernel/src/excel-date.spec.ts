import fc from 'fast-check';
import { fromExcelSerial } from './excel-date.js';

describe('a serial number of Excel', () => {
  it.each([
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [61, 1900, '1900-03-01'],
    [17624, 1900, '1948-04-01'],
    [43555, 1900, '2019-03-31'],
    [43586, 1900, '2019-05-01'],
    [2958465, 1900, '9999-12-31'],
    [0, 1904, '1904-01-01'],
    [42124, 1904, '2019-05-01'],
    [2957003, 1904, '9999-12-31'],
  ] as const)('%i of %i is %s', (serial, epoch, value) =>
    expect(fromExcelSerial(serial, epoch)).toEqual({ ok: true, kind: 'date', value, precision: 'day', remarks: [] }),
  );

  it.each([
    [60, 1900],
    [60.5, 1900],
    [0, 1900],
    [-1, 1904],
    [2958466, 1900],
    [2957004, 1904],
    [Number.NaN, 1900],
    [Number.POSITIVE_INFINITY, 1904],
  ] as const)('%p of %i is refused', (serial, epoch) =>
    expect(fromExcelSerial(serial, epoch)).toEqual({ ok: false, code: 'DATE_IMPOSSIBLE' }),
  );

  it('drops the time of day and says so', () =>
    expect(fromExcelSerial(43586.75)).toMatchObject({ value: '2019-05-01', remarks: ['TIME_DROPPED'] }));

  it('keeps 1,462 days between the two ways of counting', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_957_003 }), (serial) => {
        expect(fromExcelSerial(serial + 1462, 1900)).toEqual(fromExcelSerial(serial, 1904));
      }),
    );
  });
});
