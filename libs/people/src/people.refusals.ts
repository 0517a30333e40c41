import type * as commission from './commission/commission.errors.js';
import type * as consent from './consent/consent.errors.js';
import type * as disclosure from './disclosure/disclosure.errors.js';
import type * as disaster from './disaster/disaster.errors.js';
import type * as emergency from './emergency/emergency.errors.js';
import type * as erasure from './erasure/erasure.errors.js';
import type * as rosterImport from './import/import.errors.js';
import type * as person from './person/person.errors.js';
import type * as roleTerm from './role-term/role-term.errors.js';
import type * as volunteer from './volunteer/volunteer.errors.js';

type CodesOf<Errors> = {
  [Name in keyof Errors]: Errors[Name] extends abstract new (...given: never) => {
    readonly code: infer Code extends string;
  }
    ? Code
    : never;
}[keyof Errors];

/** Codes of every refusal about people. */
export type PeopleRefusalCode =
  | CodesOf<typeof commission>
  | CodesOf<typeof consent>
  | CodesOf<typeof disaster>
  | CodesOf<typeof disclosure>
  | CodesOf<typeof emergency>
  | CodesOf<typeof erasure>
  | CodesOf<typeof rosterImport>
  | CodesOf<typeof person>
  | CodesOf<typeof roleTerm>
  | CodesOf<typeof volunteer>;

/** Codes of what can be wrong with one field of a person, beside those of the register. */
export type PeopleFieldCode =
  | 'NOT_A_CHARACTER'
  | 'RECIPIENT_DOES_NOT_FIT'
  | 'ANSWER_IN_FUTURE'
  | 'WITHDRAWN_BEFORE_GIVEN'
  | 'BIRTH_IN_FUTURE'
  | 'BIRTH_TOO_LONG_AGO'
  | 'LEFT_BEFORE_BIRTH'
  | 'DISASTER_HOURS'
  | 'DATE_NOT_READ'
  | 'DATE_ERA_MISSING'
  | 'DATE_IMPOSSIBLE'
  | 'DATE_BEFORE_ERA'
  | 'DATE_LUNISOLAR'
  | 'DATE_CONTRADICTORY';
