import { chanceOfDifference } from './mann-whitney.js';

describe('the chance of a difference', () => {
  const upTo = (most: number, step = 1) => Array.from({ length: most }, (_, index) => index * step);

  it('is great for series that are alike, and small for others', () => {
    expect(chanceOfDifference(upTo(50), upTo(50))).toBeCloseTo(1, 5);
    expect(
      chanceOfDifference(
        upTo(50),
        upTo(50).map((value) => value + 1),
      ),
    ).toBeGreaterThan(0.5);
    expect(
      chanceOfDifference(
        upTo(50),
        upTo(50).map((value) => value + 40),
      ),
    ).toBeLessThan(1e-9);
  });

  it('is that of the textbook', () => {
    // The ranks of the first add up to 77: U = 22, z = 2.117.
    const one = [1, 2, 3, 4, 5, 6, 10, 13, 15, 18];
    const other = [7, 8, 9, 11, 12, 14, 16, 17, 19, 20];
    expect(chanceOfDifference(one, other)).toBeCloseTo(0.0343, 4);
  });
});
