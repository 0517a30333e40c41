import type { PlainDate } from '@tsunagari/kernel';
import type { ReadContact } from '../../contact/contacts.js';
import type { Birth } from '../../person/birth.js';
import type { PersonPlace } from '../../person/place.js';
import type { Body } from '../../role-term/body.js';
import type { AvailabilitySlot, RoleKind, VolunteerStatus } from '../../vocabulary.js';
import type { ImportReason } from '../import-reasons.js';

/** A role that a row tells of. */
export interface RoleFact {
  readonly role: RoleKind;
  readonly label: string | null;
  readonly body: Body;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly electedById: string | null;
  /** What could not be kept otherwise. */
  readonly note: string | null;
}

/** What a row tells of someone's offer to help; null = nothing told. */
export interface OfferFact {
  readonly skills: readonly string[];
  readonly availability: readonly AvailabilitySlot[] | null;
  readonly availabilityNote: string | null;
  readonly insuranceFiscalYear: number | null;
  readonly status: VolunteerStatus | null;
}

/** What a row tells of one person. What is not told is null or empty, and changes nothing. */
export interface RowFacts {
  readonly name: string;
  readonly kana: string | null;
  readonly birth: Birth;
  readonly rosterNo: string | null;
  readonly note: string | null;
  readonly contacts: readonly ReadContact[];
  /** Told by the row itself. */
  readonly place: PersonPlace | null;
  /** Where new people of the file belong when their row does not say. */
  readonly defaultPlace: PersonPlace;
  readonly roles: readonly RoleFact[];
  readonly offer: OfferFact | null;
}

/** A row that was read: facts unless something must be corrected. */
export interface RowReading {
  readonly facts: RowFacts | null;
  readonly reasons: readonly ImportReason[];
}

/** A part of a row that was read, with what was remarked. */
export interface PartReading<Part> {
  readonly part: Part;
  readonly reasons: readonly ImportReason[];
}
