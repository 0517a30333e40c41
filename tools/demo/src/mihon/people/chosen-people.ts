import { grouped } from './grouped.js';
import type { Inhabitant } from './inhabitants.js';

/** Chooses people for tasks: nobody who has left, the fittest age first, and nobody for two great tasks. */
export interface Chooser {
  /** Up to `count` people of a branch or association who have no task yet. */
  choose(place: { readonly branch?: string; readonly association?: string }, count: number): Inhabitant[];
}

const FIT_AGE = 68;

/** A chooser over all inhabitants; each choice takes people away. */
export function chooserOf(inhabitants: readonly Inhabitant[]): Chooser {
  const fittest = inhabitants
    .filter(({ row, age }) => row.leftOn === null && age >= 35 && age <= 82)
    .sort(
      (one, other) =>
        Math.abs(one.age - FIT_AGE) - Math.abs(other.age - FIT_AGE) || (one.row.key < other.row.key ? -1 : 1),
    );
  const byBranch = grouped(fittest, ({ branch }) => branch);
  const byAssociation = grouped(fittest, ({ association }) => association);
  const taken = new Set<Inhabitant>();
  return {
    choose({ branch, association }, count) {
      const pool = (association === undefined ? byBranch.get(branch ?? '') : byAssociation.get(association)) ?? [];
      const chosen = pool.filter((person) => !taken.has(person)).slice(0, count);
      for (const person of chosen) taken.add(person);
      return chosen;
    },
  };
}
