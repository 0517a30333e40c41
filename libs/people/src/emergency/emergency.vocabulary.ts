/** Why someone has to look beyond their sight (緊急の理由). */
export const EMERGENCY_REASONS = ['LIFE_IN_DANGER', 'CANNOT_REACH', 'DISASTER_RESCUE', 'OTHER_URGENT'] as const;
export type EmergencyReason = (typeof EMERGENCY_REASONS)[number];

/** What a review found (確認の結果): 適切, 適切でない. */
export const REVIEW_OUTCOMES = ['JUSTIFIED', 'NOT_JUSTIFIED'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** How long an access is open, in minutes, unless it is ended earlier. */
export const EMERGENCY_MINUTES = 60;
/** So many people can be looked at in one access. */
export const MOST_IN_EMERGENCY = 50;
/** So many people may answer to one name: with more the telephone number or the whole name is asked for. */
export const MOST_ALIKE = 10;
/** Within so many hours of its opening an access is to be reviewed. */
export const REVIEW_HOURS = 72;
