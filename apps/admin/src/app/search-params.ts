import * as v from 'valibot';

/** Text of an address, also when it looks like a number (?search=2); anything else is as if it were not there. */
export const text = v.optional(
  v.fallback(v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))), undefined),
);
/** A day of an address, `2026-10-01`. */
export const date = v.optional(v.fallback(v.optional(v.pipe(v.string(), v.isoDate())), undefined));
/** Something that is on or off. */
export const flag = v.optional(v.fallback(v.optional(v.boolean()), undefined));

/** Filters of the list of branches, as they stand in its address. */
export const branchSearch = v.object({ search: text, kind: text, asOf: date, closed: flag, order: text });

export type BranchFilters = v.InferOutput<typeof branchSearch>;

/** Filters of the list of associations, as they stand in its address. */
export const associationSearch = v.object({
  search: text,
  branch: text,
  kind: text,
  asOf: date,
  large: flag,
  withoutKana: flag,
  withoutBranch: flag,
});

/** Filters of the trail, as they stand in its address. */
export const trailSearch = v.object({ kind: text, from: date, until: date });

/** The filters after a change; what says nothing (empty, off) is left out of the address. */
export function withFilters<Filters extends object>(before: Filters, change: Partial<Filters>): Filters {
  const entries = Object.entries({ ...before, ...change }).filter(([, value]) => value !== '' && value !== false);
  return Object.fromEntries(entries) as Filters;
}
