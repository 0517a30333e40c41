import * as v from 'valibot';
import { date, flag, text } from '../../app/search-params.js';

/** Filters of the list of people (人), as they stand in its address; branch and association by their codes. */
export const peopleSearch = v.object({
  search: text,
  branch: text,
  association: text,
  role: text,
  all: flag,
  withoutKana: flag,
  withoutAssociation: flag,
  order: text,
});

/** Filters of the roles (役職): a branch by its code, the day. */
export const roleSearch = v.object({ branch: text, role: text, asOf: date });

/** Filters of the commissions (委嘱). */
export const commissionSearch = v.object({ search: text, branch: text, state: text, role: text, soon: flag });

/** Filters of the volunteers (活動者). */
export const volunteerSearch = v.object({
  search: text,
  branch: text,
  skill: text,
  slot: text,
  status: text,
  uninsured: flag,
});

/** The entry that is named, if there is one: addresses are typed by people. */
export function known<Value extends string>(values: readonly Value[], word: string | undefined): Value | null {
  return values.find((value) => value === word) ?? null;
}
