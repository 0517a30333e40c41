import type * as association from './association/association.errors.js';
import type * as base from './base/base.errors.js';
import type * as branch from './branch/branch.errors.js';

type CodesOf<Errors> = {
  [Name in keyof Errors]: Errors[Name] extends abstract new (...given: never) => {
    readonly code: infer Code extends string;
  }
    ? Code
    : never;
}[keyof Errors];

/** Codes of every refusal of the register. */
export type RegistryRefusalCode = CodesOf<typeof association> | CodesOf<typeof base> | CodesOf<typeof branch>;

/** Codes of what can be wrong with one field. */
export type RegistryFieldCode =
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'TOO_MANY'
  | 'NOT_KANA'
  | 'NOT_A_CODE'
  | 'NOT_A_COUNT'
  | 'NOT_A_FISCAL_YEAR'
  | 'NOT_A_RETENTION'
  | 'DAY_OUT_OF_RANGE'
  | 'PHONE_NOT_READ';
