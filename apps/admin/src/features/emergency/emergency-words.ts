import type { EmergencyReason, ReviewOutcome } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';

const REASONS: Readonly<Record<EmergencyReason, () => string>> = {
  LIFE_IN_DANGER: m.emergency_life_in_danger,
  CANNOT_REACH: m.emergency_cannot_reach,
  DISASTER_RESCUE: m.emergency_disaster_rescue,
  OTHER_URGENT: m.emergency_other_urgent,
};

/** A reason in words. */
export function emergencyReasonName(reason: EmergencyReason): string {
  return REASONS[reason]();
}

/** Reasons to choose from. */
export function emergencyReasonChoices() {
  return (Object.keys(REASONS) as EmergencyReason[]).map((value) => ({ value, label: REASONS[value]() }));
}

const OUTCOMES: Readonly<Record<ReviewOutcome, () => string>> = {
  JUSTIFIED: m.review_justified,
  NOT_JUSTIFIED: m.review_not_justified,
};

/** What a review found, in words. */
export function reviewOutcomeName(outcome: ReviewOutcome): string {
  return OUTCOMES[outcome]();
}

/** What a review may find. */
export function reviewOutcomeChoices() {
  return (Object.keys(OUTCOMES) as ReviewOutcome[]).map((value) => ({ value, label: OUTCOMES[value]() }));
}
