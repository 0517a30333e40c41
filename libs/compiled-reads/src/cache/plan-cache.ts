import type { Choice, Decision, Question } from '../parameters/decisions.js';
import type { Run } from '../parameters/run.js';

/** What stands at the end of a way of answers, or the next question on it. */
type Step<Plan> = { readonly plan: Plan } | { readonly question: Question; readonly next: Map<Choice, Step<Plan>> };

/**
 * The plans of one operation, as a tree of decisions: each request answers the questions that the compilation asked, in their order,
 * and comes to the plan that was compiled for its answers – or to none yet. Holds `atMost` plans, then begins anew.
 */
export class OperationPlans<Plan> {
  #first: Step<Plan> | null = null;
  #size = 0;

  constructor(private readonly atMost: number) {}

  /** How many plans there are. */
  get size(): number {
    return this.#size;
  }

  /** The plan for a request, null when none was compiled for its answers. */
  find(run: Run): Plan | null {
    let step = this.#first;
    while (step && 'question' in step) step = step.next.get(step.question(run)) ?? null;
    return step ? step.plan : null;
  }

  /** Keeps a plan at the end of the decisions that its compilation took. */
  keep(decisions: readonly Decision[], plan: Plan): void {
    if (this.#size >= this.atMost) {
      this.#first = null;
      this.#size = 0;
    }
    this.#first = grown(this.#first, decisions, plan);
    this.#size++;
  }
}

function grown<Plan>(step: Step<Plan> | null, decisions: readonly Decision[], plan: Plan): Step<Plan> {
  const [decision, ...others] = decisions;
  if (!decision) return { plan };
  const here = step && 'question' in step ? step : { question: decision.question, next: new Map<Choice, Step<Plan>>() };
  here.next.set(decision.answer, grown(here.next.get(decision.answer) ?? null, others, plan));
  return here;
}
