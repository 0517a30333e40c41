import type { Run } from './run.js';

/** What a decision is about: a condition, whether an argument was given, which order was chosen. */
export type Choice = string | number | boolean | null;

/** A question that each request answers by its variables, and on whose answer the text of the statement depends. */
export type Question = (run: Run) => Choice;

/** One question with the answer that a plan was compiled for. */
export interface Decision {
  readonly question: Question;
  readonly answer: Choice;
}

/** Remembers, in order, every question that a compilation asks: a request with the same answers may use the same plan. */
export class Decisions {
  readonly taken: Decision[] = [];
  readonly #answers = new Map<string, Choice>();

  constructor(private readonly run: Run) {}

  /** The answer of this request. Questions with one key are asked once. */
  ask(key: string, question: Question): Choice {
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = question(this.run);
    this.#answers.set(key, answer);
    this.taken.push({ question, answer });
    return answer;
  }
}
