/** Where a fact comes from: a public source, typed in, imported, or invented for a demonstration (watermarked). */
export const DATA_ORIGINS = ['PUBLIC_SOURCE', 'ENTERED', 'IMPORTED', 'SYNTHETIC'] as const;
export type DataOrigin = (typeof DATA_ORIGINS)[number];

/** 地区 or 団地 (former public housing, which has branches of its own). */
export const BRANCH_KINDS = ['DISTRICT', 'HOUSING_ESTATE'] as const;
export type BranchKind = (typeof BRANCH_KINDS)[number];

/** What happened to a branch (沿革). */
export const LINEAGE_KINDS = ['OPEN', 'RENAME', 'SPLIT', 'MERGE', 'CLOSE'] as const;
export type LineageKind = (typeof LINEAGE_KINDS)[number];

/** What a yearly figure counts. `OTHER` is told apart by its label. */
export const FIGURE_MEASURES = [
  'HOUSEHOLDS',
  'MEMBER_HOUSEHOLDS',
  'POPULATION',
  'POPULATION_65_PLUS',
  'SINGLE_65_PLUS',
  'ASSOCIATIONS',
  'ELDERLY_RATE',
  'OTHER',
] as const;
export type FigureMeasure = (typeof FIGURE_MEASURES)[number];

/** What a public fact is about. */
export const PUBLIC_FACT_TOPICS = [
  'ACTIVITY',
  'EVENT',
  'PLAN',
  'SERVICE',
  'NEWSLETTER',
  'STATISTIC',
  'COMMITTEE',
  'HISTORY',
  'DISTRICT',
] as const;
export type PublicFactTopic = (typeof PUBLIC_FACT_TOPICS)[number];

/** Kinds of 関係機関・団体. */
export const PARTNER_KINDS = [
  'ELECTING_BODY',
  'MUTUAL_SUPPORT_GROUP',
  'PUBLIC_OFFICE',
  'SPECIALIST_AGENCY',
  'CARE_PROVIDER',
  'SCHOOL',
  'NPO',
  'OTHER',
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

/** Kinds of association that every council begins with; the vocabulary is open, a council adds its own. */
export const FIRST_ASSOCIATION_KINDS = {
  JICHIKAI: '自治会',
  CHONAIKAI: '町内会',
  KUKAI: '区会',
  JIMUKU: '事務区',
  CHOKAI: '町会',
  KU: '区',
} as const;
/** A code of {@link FIRST_ASSOCIATION_KINDS} or one that a council has added. */
export type AssociationKindCode = string;
