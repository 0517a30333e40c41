import { EMPTY_SPLIT } from './split-draft.js';
import { STEP, stepOf, stillRefused } from './split-refusals.js';

const refusal = (...path: string[]) => ({ code: 'X', message: 'x', path });
const named = (name: string) => ({ code: 'M1', name, kana: 'かな', kind: 'DISTRICT' as const });
const draft = { ...EMPTY_SPLIT, successors: [named('東'), named('西')] };

describe('what a split is refused for', () => {
  it('leads to the step in which it is put right', () => {
    expect(stepOf(['effectiveOn'])).toBe(STEP.when);
    expect(stepOf([])).toBe(STEP.when);
    expect(stepOf(['successors', '1', 'name'])).toBe(STEP.successors);
    expect(stepOf(['successors', '0', 'associationIds'])).toBe(STEP.assign);
    expect(stepOf(['successors'])).toBe(STEP.assign);
  });

  it('is said until that very field is changed', () => {
    const all = [refusal('effectiveOn'), refusal('successors', '0', 'name'), refusal('successors', '1', 'name')];
    const renamed = { ...draft, successors: [named('東'), named('南')] };
    expect(stillRefused(all, draft, renamed)).toEqual([all[0], all[1]]);
    expect(stillRefused([refusal('successors')], draft, renamed)).toHaveLength(1);
    expect(stillRefused([refusal('successors')], draft, { ...draft, assigned: { a: 1 } })).toEqual([]);
  });
});
