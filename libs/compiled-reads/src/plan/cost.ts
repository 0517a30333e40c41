import type { Run } from '../parameters/run.js';

/** How many fields an answer may have: those of one row times how many rows there may be. Known before anything is read. */
export class Cost {
  #own = 0;
  readonly #within: { readonly times: (run: Run) => number; readonly cost: Cost }[] = [];

  /** Counts a field. */
  add(): void {
    this.#own++;
  }

  /** Opens a list within. */
  list(times: (run: Run) => number): Cost {
    const cost = new Cost();
    this.#within.push({ times, cost });
    return cost;
  }

  /** For one request. */
  of(run: Run): number {
    return this.#within.reduce((sum, { times, cost }) => sum + times(run) * cost.of(run), this.#own);
  }
}
