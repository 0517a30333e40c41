import { drawsOf } from './draws.js';

describe('drawing by purpose', () => {
  const draws = drawsOf('seed', 'association', 'M01-01');

  it('gives the same number for the same question, whatever else is asked', () => {
    const first = draws.unit('size');
    draws.unit('another');
    expect(draws.unit('size')).toBe(first);
    expect(drawsOf('seed', 'association', 'M01-01').unit('size')).toBe(first);
  });

  it('gives other numbers for another seed, kind, thing or purpose', () => {
    const numbers = [
      draws.unit('size'),
      draws.unit('name'),
      drawsOf('seed', 'association', 'M01-02').unit('size'),
      drawsOf('seed', 'branch', 'M01-01').unit('size'),
      drawsOf('other', 'association', 'M01-01').unit('size'),
    ];
    expect(new Set(numbers).size).toBe(5);
  });

  it('spreads evenly, normally, and over a whole range', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => drawsOf('seed', 'test', String(index)));
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(many.map((one) => one.unit('u')))).toBeCloseTo(0.5, 1);
    const normal = many.map((one) => one.normal('n'));
    expect(mean(normal)).toBeCloseTo(0, 1);
    expect(mean(normal.map((value) => value * value))).toBeCloseTo(1, 1);
    expect(new Set(many.map((one) => one.between('b', 3, 6)))).toEqual(new Set([3, 4, 5, 6]));
    expect(new Set(many.map((one) => one.pick('p', ['a', 'b'])))).toEqual(new Set(['a', 'b']));
  });

  it('cannot pick from nothing', () => {
    expect(() => draws.pick('p', [])).toThrow(RangeError);
  });
});
