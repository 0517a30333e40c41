import {
  AVAILABILITY_SLOTS,
  type AvailabilitySlot,
  BIRTH_PRECISIONS,
  COMMISSION_ORDERS,
  COMMISSION_STATES,
  CONTACT_KINDS,
  PARTY_KINDS,
  PERSON_LEFT_REASONS,
  PERSON_ORDERS,
  ROLE_KINDS,
  ROLE_LEVELS,
  VOLUNTEER_STATUSES,
} from '@tsunagari/people';
import { publishedEnum } from '../graphql/published-enum.js';

export const BirthPrecisionEnum = publishedEnum(
  'BirthPrecision',
  'How exactly a birth is known; nothing is made up.',
  BIRTH_PRECISIONS,
  {
    DAY: 'To the day.',
    MONTH: 'To the month.',
    YEAR: 'To the year.',
    AGE_DECADE: 'Only the decade of the age: 80代.',
  },
);

export const ContactKindEnum = publishedEnum('ContactKind', 'How a person is reached.', CONTACT_KINDS, {
  PHONE: '電話: one telephone number.',
  FAX: 'One number for fax.',
  EMAIL: 'An e-mail address.',
  ADDRESS: '住所: where the person lives.',
});

export const PersonLeftReasonEnum = publishedEnum(
  'PersonLeftReason',
  'Why a person lives here no more.',
  PERSON_LEFT_REASONS,
  { MOVED: '転出: moved away.', DECEASED: '死亡: has died.', OTHER: 'Another reason.' },
);

export const RoleKindEnum = publishedEnum('RoleKind', 'What a person is in a body (役職).', ROLE_KINDS, {
  BRANCH_HEAD: '支部長: head of a branch.',
  VICE_BRANCH_HEAD: '副支部長: deputy head of a branch.',
  DIRECTOR: '理事: director.',
  AUDITOR: '監事: auditor.',
  OFFICER: '役員: officer without another title.',
  WELFARE_COMMISSIONER: '福祉委員: welfare commissioner of a branch.',
  COORDINATOR: 'コーディネーター: coordinator of a branch base.',
  WELFARE_SUPPORTER: '福祉協力員: watches over neighbours, in pairs.',
  MINSEI: '民生委員・児童委員: commissioned welfare volunteer, one role.',
  CHIEF_CHILD_MINSEI: '主任児童委員: chief commissioned child welfare volunteer.',
  ASSOCIATION_PRESIDENT: '自治会長・町内会長・区長: head of an association.',
  ASSOCIATION_OFFICER: '自治会役員: officer of an association.',
  GROUP_PRESIDENT: '支え合いの会会長: head of a mutual-support group.',
  OTHER: 'Another role; the label says which.',
});

export const RoleLevelEnum = publishedEnum('RoleLevel', 'At which kind of body a role is held.', ROLE_LEVELS, {
  COUNCIL: '社協: the council itself.',
  BRANCH: '支部: a branch.',
  ASSOCIATION: '自治会等: an association.',
  PARTNER: '関係機関・団体: an organisation.',
});

export const CommissionStateEnum = publishedEnum('CommissionState', 'How a commission stands.', COMMISSION_STATES, {
  UPCOMING: 'Its first day has not come.',
  CURRENT: 'It runs.',
  EXPIRING: 'It runs, ends within 90 days and has not been renewed.',
  EXPIRED: 'Its period is over.',
  ENDED: 'It was ended early (解嘱).',
});

export const PartyKindEnum = publishedEnum('PartyKind', 'Kind of a commissioning body.', PARTY_KINDS, {
  COUNCIL: '社協: the council.',
  BRANCH: '支部: a branch.',
  PARTNER: 'An organisation: 支え合いの会.',
  ASSOCIATION: '自治会等: an association.',
});

export const VolunteerStatusEnum = publishedEnum(
  'VolunteerStatus',
  'Whether a volunteer can be asked.',
  VOLUNTEER_STATUSES,
  {
    ACTIVE: '活動中: may be asked.',
    RESTING: '休止中: rests; not to be asked.',
    RETIRED: '終了: has ended.',
  },
);

const HALF_DAYS: readonly (readonly [string, string])[] = [
  ['AM', '午前'],
  ['PM', '午後'],
];
const DAYS: Readonly<Record<string, string>> = {
  MON: '月',
  TUE: '火',
  WED: '水',
  THU: '木',
  FRI: '金',
  SAT: '土',
  SUN: '日',
};
const SLOT_MEANINGS = Object.fromEntries(
  Object.entries(DAYS).flatMap(([day, kanji]) =>
    HALF_DAYS.map(([half, word]) => [`${day}_${half}`, `${kanji}曜日の${word}.`]),
  ),
) as Record<AvailabilitySlot, string>;

export const AvailabilitySlotEnum = publishedEnum(
  'AvailabilitySlot',
  'A half day of the week.',
  AVAILABILITY_SLOTS,
  SLOT_MEANINGS,
);

export const PersonOrderEnum = publishedEnum('PersonOrder', 'Order of a list of people.', PERSON_ORDERS, {
  KANA: '五十音順: by reading, those without a reading last.',
  NAME: 'By name, code point by code point.',
  RECENT: 'Those changed last first.',
});

export const CommissionOrderEnum = publishedEnum(
  'CommissionOrder',
  'Order of a list of commissions.',
  COMMISSION_ORDERS,
  {
    EXPIRY: 'Those that end first come first.',
    KANA: '五十音順 of the persons.',
  },
);
