/** Policies that say yes to everybody, by their names. */
export const opened = new Set<string>();

/** All policies of the files that were made switchable. */
export const known = new Set<string>();

type Policies = Readonly<Record<string, (...given: unknown[]) => unknown>>;

/** The policies of a file, each of which says yes to everybody as long as its name is in {@link opened}. For `jest.mock` of the files of policies. */
export function switchable(real: Policies): Policies {
  const entries = Object.entries(real).map(([name, policy]) => {
    if (name === 'demand') return [name, policy] as const;
    known.add(name);
    const yes = name === 'peopleInSight' || name === 'evacuationSight' ? { all: true } : true;
    return [name, (...given: unknown[]) => (opened.has(name) ? yes : policy(...given))] as const;
  });
  return Object.fromEntries(entries);
}
