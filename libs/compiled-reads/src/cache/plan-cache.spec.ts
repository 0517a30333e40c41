import { Run } from '../parameters/run.js';
import { OperationPlans } from './plan-cache.js';
import { Recent } from './recent.js';

const isGiven = (name: string) => (run: Run) => run.variables[name] === true;
const run = (variables: Record<string, boolean>) => new Run(variables, {});

describe('the plans of an operation', () => {
  const a = (answer: boolean) => ({ question: isGiven('a'), answer });
  const b = (answer: boolean) => ({ question: isGiven('b'), answer });

  it('are found by the answers that they were compiled for, each way asking its own questions', () => {
    const plans = new OperationPlans<string>(9);
    plans.keep([a(false)], 'neither');
    plans.keep([a(true), b(true)], 'both');
    expect(plans.find(run({ b: true }))).toBe('neither');
    expect(plans.find(run({ a: true, b: true }))).toBe('both');
    expect(plans.find(run({ a: true }))).toBeNull();
    expect(plans.size).toBe(2);
  });

  it('begin anew when there are too many', () => {
    const plans = new OperationPlans<string>(1);
    plans.keep([a(false)], 'first');
    plans.keep([a(true)], 'second');
    expect([plans.find(run({})), plans.find(run({ a: true })), plans.size]).toEqual([null, 'second', 1]);
  });
});

describe('recent entries', () => {
  it('keep those that were used last', () => {
    const recent = new Recent<string>(2);
    for (const key of ['a', 'b', 'a', 'c']) recent.get(key, () => key.toUpperCase());
    expect(recent.values()).toEqual(['A', 'C']);
  });
});
