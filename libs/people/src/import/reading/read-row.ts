import type { PlainDate } from '@tsunagari/kernel';
import type { PersonPlace } from '../../person/place.js';
import { type ImportReason, holdsBack, reasonOf } from '../import-reasons.js';
import { ROSTER_FIELD_KEYS } from '../roster/roster-fields.js';
import type { StoredValues } from '../roster/stored-row.js';
import { once, readIdentity, text } from './read-identity.js';
import { readOffer } from './read-offer.js';
import { readPlace } from './read-places.js';
import { readReachability } from './read-reachability.js';
import { readRowRoles } from './read-row-roles.js';
import type { RegisterNames } from './register-names.js';
import type { RowReading } from './row-facts.js';

/** What all rows of a roster are read with. */
export interface RosterContext {
  readonly today: PlainDate;
  readonly areaCode: string;
  readonly names: RegisterNames;
  /** Where people belong whose row does not say. */
  readonly defaultPlace: PersonPlace;
}

/** Control characters and halves of a surrogate pair; cells may be written in lines. */
const NO_CHARACTER = /(?![\n\r\t])\p{Cc}|\p{Surrogate}/u;

/** Reads one row: facts, unless something must be corrected. Nothing is guessed and nothing shifted. */
export function readRow(values: StoredValues, isHidden: boolean, context: RosterContext): RowReading {
  const { today, areaCode, names, defaultPlace } = context;
  if (ROSTER_FIELD_KEYS.every((field) => text(values, field) === null))
    return { facts: null, reasons: [{ code: 'ROW_EMPTY', field: null }] };
  const identity = readIdentity(values, today);
  const contacts = readReachability(values, areaCode);
  const place = readPlace(values, names);
  const roles = readRowRoles(values, place.part ?? defaultPlace, names);
  const offer = readOffer(values, today);
  const reasons = once([
    ...identity.reasons,
    ...place.reasons,
    ...contacts.reasons,
    ...roles.reasons,
    ...offer.reasons,
    ...rowRemarks(values, isHidden),
  ]);
  if (reasons.some(holdsBack)) return { facts: null, reasons };
  return {
    facts: {
      ...identity.part,
      contacts: contacts.part,
      place: place.part,
      defaultPlace,
      roles: roles.part,
      offer: offer.part,
    },
    reasons,
  };
}

function rowRemarks(values: StoredValues, isHidden: boolean): ImportReason[] {
  const dittos = ROSTER_FIELD_KEYS.filter((field) => values[field]?.ditto === true);
  const broken = ROSTER_FIELD_KEYS.filter((field) => NO_CHARACTER.test(values[field]?.value ?? ''));
  return [
    ...broken.map((field) => reasonOf('NOT_A_CHARACTER', field)),
    ...(isHidden ? [{ code: 'HIDDEN_ROW' as const, field: null }] : []),
    ...dittos.map((field) => reasonOf('DITTO_RESOLVED', field)),
    ...(text(values, 'CONSENT') === null ? [] : [reasonOf('CONSENT_NOT_RECORDED_YET', 'CONSENT')]),
  ];
}
