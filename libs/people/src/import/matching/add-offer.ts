import type { CommandContext } from '@tsunagari/database';
import { newId, searchKey } from '@tsunagari/kernel';
import { VolunteerProfile } from '../../volunteer/volunteer-profile.entity.js';
import { reasonOf } from '../import-reasons.js';
import type { OfferFact } from '../reading/row-facts.js';
import type { Addition } from './add-to-person.js';

/** A new offer to help. */
export function newOffer(
  { manager, actor, clock }: CommandContext,
  personId: string,
  offer: OfferFact,
  source: string,
): VolunteerProfile {
  return manager.create(VolunteerProfile, {
    councilId: actor.councilId,
    id: newId(clock),
    personId,
    skills: [...offer.skills],
    availability: [...(offer.availability ?? [])],
    availabilityNote: offer.availabilityNote,
    insuranceFiscalYear: offer.insuranceFiscalYear,
    status: offer.status ?? 'ACTIVE',
    restingUntil: null,
    registeredOn: null,
    note: null,
    origin: 'IMPORTED',
    source,
  });
}

/** Adds to an offer what a row tells beyond it: skills, a later year of insurance; other half days take the place of those that are known. */
export function addToOffer(profile: VolunteerProfile, offer: OfferFact): Addition {
  const before = JSON.stringify([
    profile.skills,
    profile.availability,
    profile.availabilityNote,
    profile.insuranceFiscalYear,
  ]);
  const known = new Set(profile.skills.map(searchKey));
  profile.skills = [...profile.skills, ...offer.skills.filter((skill) => !known.has(searchKey(skill)))];
  if (offer.availability !== null && offer.availability.length > 0) profile.availability = [...offer.availability];
  if (offer.availabilityNote !== null) profile.availabilityNote = offer.availabilityNote;
  profile.insuranceFiscalYear = later(profile.insuranceFiscalYear, offer.insuranceFiscalYear);
  const after = JSON.stringify([
    profile.skills,
    profile.availability,
    profile.availabilityNote,
    profile.insuranceFiscalYear,
  ]);
  const hasOtherStatus = offer.status !== null && offer.status !== profile.status;
  if (offer.status !== null && hasOtherStatus) {
    profile.status = offer.status;
    profile.restingUntil = null;
  }
  return {
    changed: before !== after || hasOtherStatus,
    reasons: hasOtherStatus ? [reasonOf('VOLUNTEER_STATUS_CHANGES', 'VOLUNTEER_STATUS')] : [],
  };
}

function later(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}
