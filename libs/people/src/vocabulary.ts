/** How exactly a birth is known; `AGE_DECADE` is 80代, told on a day. */
export const BIRTH_PRECISIONS = ['DAY', 'MONTH', 'YEAR', 'AGE_DECADE'] as const;
export type BirthPrecision = (typeof BIRTH_PRECISIONS)[number];

/** How a person is reached. */
export const CONTACT_KINDS = ['PHONE', 'FAX', 'EMAIL', 'ADDRESS'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Why a person lives here no more: 転出, 死亡, other. */
export const PERSON_LEFT_REASONS = ['MOVED', 'DECEASED', 'OTHER'] as const;
export type PersonLeftReason = (typeof PERSON_LEFT_REASONS)[number];

/** Orders of a list of people. */
export const PERSON_ORDERS = ['KANA', 'NAME', 'RECENT'] as const;
export type PersonOrder = (typeof PERSON_ORDERS)[number];

/** What a person is in a body, with the usual Japanese word. `OTHER` is told apart by the council's own word. */
export const ROLE_WORDS = {
  BRANCH_HEAD: '支部長',
  VICE_BRANCH_HEAD: '副支部長',
  DIRECTOR: '理事',
  AUDITOR: '監事',
  OFFICER: '役員',
  WELFARE_COMMISSIONER: '福祉委員',
  COORDINATOR: 'コーディネーター',
  WELFARE_SUPPORTER: '福祉協力員',
  MINSEI: '民生委員・児童委員',
  CHIEF_CHILD_MINSEI: '主任児童委員',
  ASSOCIATION_PRESIDENT: '自治会長',
  ASSOCIATION_OFFICER: '自治会役員',
  GROUP_PRESIDENT: '支え合いの会会長',
  OTHER: 'その他',
} as const;
export type RoleKind = keyof typeof ROLE_WORDS;
export const ROLE_KINDS = Object.keys(ROLE_WORDS) as readonly RoleKind[];

/** At which kind of body a role is held. */
export const ROLE_LEVELS = ['COUNCIL', 'BRANCH', 'ASSOCIATION', 'PARTNER'] as const;
export type RoleLevel = (typeof ROLE_LEVELS)[number];

/** How a commission stands on a day; `EXPIRING` runs, ends soon and was not renewed. */
export const COMMISSION_STATES = ['UPCOMING', 'CURRENT', 'EXPIRING', 'EXPIRED', 'ENDED'] as const;
export type CommissionState = (typeof COMMISSION_STATES)[number];

/** Orders of a list of commissions. */
export const COMMISSION_ORDERS = ['EXPIRY', 'KANA'] as const;
export type CommissionOrder = (typeof COMMISSION_ORDERS)[number];

/** Kinds of commissioning bodies. */
export const PARTY_KINDS = ['COUNCIL', 'BRANCH', 'PARTNER', 'ASSOCIATION'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** Whether a volunteer may be asked: 活動中, 休止中, 終了. */
export const VOLUNTEER_STATUSES = ['ACTIVE', 'RESTING', 'RETIRED'] as const;
export type VolunteerStatus = (typeof VOLUNTEER_STATUSES)[number];

/** Half days of the week, Monday first. */
export const AVAILABILITY_SLOTS = [
  'MON_AM',
  'MON_PM',
  'TUE_AM',
  'TUE_PM',
  'WED_AM',
  'WED_PM',
  'THU_AM',
  'THU_PM',
  'FRI_AM',
  'FRI_PM',
  'SAT_AM',
  'SAT_PM',
  'SUN_AM',
  'SUN_PM',
] as const;
export type AvailabilitySlot = (typeof AVAILABILITY_SLOTS)[number];
