/** On what 災害対策基本法 49条の11第3項 opens the list of those who need help: a disaster has come, or there is danger of one. */
export const DISASTER_BASES = ['IN_DISASTER', 'IN_DANGER'] as const;
export type DisasterBasis = (typeof DISASTER_BASES)[number];

/** So long a disaster is declared at once, in hours; it can be extended, by two people again. */
export const MOST_DISASTER_HOURS = 72;
