import type { EvacuationPerson } from './read-evacuation-list.js';

/** The people of one association, or of a branch who belong to none. */
export interface AreaGroup {
  readonly key: string;
  /** 大川支部 ／ 東一自治会 */
  readonly title: string;
  readonly people: readonly EvacuationPerson[];
}

/** People by branch and association, in the order in which they come. */
export function byArea(people: readonly EvacuationPerson[]): AreaGroup[] {
  const groups = new Map<string, { title: string; people: EvacuationPerson[] }>();
  for (const person of people) {
    const { branch, association } = person;
    const key = `${branch?.id ?? ''} ${association?.id ?? ''}`;
    const title = [branch?.name, association?.name].filter((name) => name !== undefined).join(' ／ ');
    const group = groups.get(key) ?? { title, people: [] };
    group.people.push(person);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}
