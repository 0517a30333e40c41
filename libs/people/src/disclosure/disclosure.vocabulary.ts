/** How data was handed on: told or shown, as a file, on paper, or to the person who asked. */
export const DISCLOSURE_KINDS = ['SHARE', 'EXPORT', 'PRINT', 'OWN_DATA'] as const;
export type DisclosureKind = (typeof DISCLOSURE_KINDS)[number];

/** On what ground: 本人の同意 (個人情報保護法27条1項), or its numbers 1–4: 法令, 生命・身体・財産, 公衆衛生・児童, 国などへの協力. */
export const PROVISION_BASES = ['CONSENT', 'LAW', 'LIFE', 'PUBLIC_HEALTH', 'COOPERATION'] as const;
export type ProvisionBasis = (typeof PROVISION_BASES)[number];

/** The ground of a disclosure: that of a provision, or that the person asked (33条). */
export type DisclosureBasis = ProvisionBasis | 'SUBJECT';

/** Years for which it must be known whose data was handed on (個人情報保護法施行規則21条). */
export const YEARS_OF_DISCLOSURES = 3;
