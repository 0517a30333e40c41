import * as fc from 'fast-check';
import { shareOut } from './share-out.js';

describe('sharing out a total', () => {
  it('divides in proportion and gives what rounding leaves to the largest remainders', () => {
    expect(shareOut(10, [1, 1, 1], { least: 0, most: 10 })).toEqual([4, 3, 3]);
    expect(shareOut(100, [1, 3], { least: 0, most: 100 })).toEqual([25, 75]);
  });

  it('keeps every share within the bounds and adds up exactly', () => {
    expect(shareOut(100, [1, 1, 98], { least: 10, most: 60 })).toEqual([20, 20, 60]);
    const weights = fc.array(fc.double({ min: 0.05, max: 20, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (given, place) => {
        const total = Math.floor(given.length * (90 + place * 870));
        const shares = shareOut(total, given, { least: 90, most: 960 });
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
        expect(shares.filter((share) => share < 90 || share > 960 || !Number.isInteger(share))).toEqual([]);
      }),
    );
  });

  it('refuses what the bounds do not allow', () => {
    expect(() => shareOut(100, [1, 1], { least: 0, most: 40 })).toThrow(RangeError);
    expect(() => shareOut(10, [1, 1], { least: 6, most: 40 })).toThrow(RangeError);
  });
});
