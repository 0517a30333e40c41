import type { Facts } from '@tsunagari/compiled-reads';

/** What parts those who ask into classes: each class has plans of its own, without conditions that hold for all of it. */
const PARTED_BY = ['seesEverybody', 'readsTrail', 'keepsAccounts', 'keepsPeople'] as const;
type Parting = (typeof PARTED_BY)[number];

/** The class of one who asks. */
export function roleClassOf(facts: Facts): string {
  return PARTED_BY.filter((fact) => facts[fact] === true).join(' ');
}

/** Whether something holds for all of a class. */
export function isOfClass(roleClass: string, fact: Parting): boolean {
  return roleClass.split(' ').includes(fact);
}

/** For a field that only such a class may ask for. */
export function onlyFor(fact: Parting): { readonly allowed: (roleClass: string) => boolean } {
  return { allowed: (roleClass) => isOfClass(roleClass, fact) };
}
