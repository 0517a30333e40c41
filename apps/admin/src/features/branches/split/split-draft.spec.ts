import { day } from '@tsunagari/kernel';
import { assign, EMPTY_SPLIT, isStepComplete, splitInput, withoutSuccessor, withSuccessor } from './split-draft.js';

const named = (name: string) => ({ code: name, name, kana: 'かな', kind: 'DISTRICT' as const });
const draft = { ...EMPTY_SPLIT, effectiveOn: day('2026-10-01'), successors: [named('東'), named('西'), named('南')] };

describe('a split that is being filled in', () => {
  it('gives each successor what was assigned to it', () => {
    const given = assign(assign(draft, ['a', 'b'], 0), ['c', 'base'], 2);
    const input = splitInput(given, { id: 'x', version: 3 }, ['a', 'b', 'c'], ['base']);
    expect(input?.successors.map(({ associationIds, baseIds }) => [associationIds, baseIds])).toEqual([
      [['a', 'b'], []],
      [[], []],
      [['c'], ['base']],
    ]);
    expect(input).toMatchObject({ id: 'x', version: 3, effectiveOn: '2026-10-01', reason: null });
  });

  it('lets what a removed successor had be assigned anew, and keeps the others right', () => {
    const left = withoutSuccessor(assign(assign(assign(draft, ['a'], 0), ['b'], 1), ['c'], 2), 1);
    expect(left.successors.map(({ name }) => name)).toEqual(['東', '南']);
    expect(left.assigned).toEqual({ a: 0, c: 1 });
    expect(withSuccessor(left).successors).toHaveLength(3);
  });

  it('says when a step can be left', () => {
    expect(isStepComplete(EMPTY_SPLIT, 0, [])).toBe(false);
    expect(isStepComplete(draft, 0, [])).toBe(true);
    expect(isStepComplete(EMPTY_SPLIT, 1, [])).toBe(false);
    expect(isStepComplete(draft, 1, [])).toBe(true);
    expect(isStepComplete(assign(draft, ['a'], 0), 2, ['a', 'b'])).toBe(false);
    expect(isStepComplete(assign(draft, ['a', 'b'], 0), 2, ['a', 'b'])).toBe(true);
  });
});
