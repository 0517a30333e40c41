import type { BranchKind } from '@tsunagari/registry';

/** What is decided about a branch of the sample city before anything is drawn. */
export interface BranchPlan {
  readonly code: string;
  readonly name: string;
  readonly kana: string;
  readonly kind: BranchKind;
  /** Number of associations today. */
  readonly associations: number;
  /** Households in fiscal 2024; the associations' sizes add up to it. */
  readonly households: number;
  /** Associations that have more than 1,000 households in every year. */
  readonly large: number;
  /** Fiscal years in which one more association passes 1,000 households. */
  readonly passes: readonly number[];
  /** 高齢化率 in fiscal 2024, percent. */
  readonly elderlyRate: number;
  /** People per household in fiscal 2024. */
  readonly householdSize: number;
  /** How its associations are called, in turn. */
  readonly kinds: readonly AssociationWord[];
  readonly area: string;
}

/** 自治会, 町内会 or 区会. */
export type AssociationWord = 'JICHIKAI' | 'CHONAIKAI' | 'KUKAI';

const TOWN = { kind: 'DISTRICT', householdSize: 2.12 } as const;
const RURAL = { kind: 'DISTRICT', householdSize: 2.35, large: 0, passes: [] } as const;
const ESTATE = {
  kind: 'HOUSING_ESTATE',
  householdSize: 1.75,
  associations: 1,
  passes: [],
  kinds: ['JICHIKAI'],
} as const;
const MIXED = ['JICHIKAI', 'CHONAIKAI', 'JICHIKAI'] as const;

/**
 * The 13 branches: as many associations (115) and households (107,500 in fiscal 2024) as a city of 230,000 people has. Associations
 * above 1,000 households grow from 18 in fiscal 2019 to 24 in fiscal 2026.
 */
export const BRANCH_PLANS: readonly BranchPlan[] = [
  {
    ...TOWN,
    code: 'M01',
    name: 'みほん東',
    kana: 'みほんひがし',
    associations: 16,
    households: 16_900,
    large: 4,
    passes: [2020, 2025],
    elderlyRate: 25,
    kinds: MIXED,
    area: '駅の東側の住宅地',
  },
  {
    ...TOWN,
    code: 'M02',
    name: 'みほん西',
    kana: 'みほんにし',
    associations: 14,
    households: 14_640,
    large: 3,
    passes: [2021, 2026],
    elderlyRate: 25,
    kinds: MIXED,
    area: '駅の西側の住宅地',
  },
  {
    ...TOWN,
    code: 'M03',
    name: 'みほん南',
    kana: 'みほんみなみ',
    associations: 10,
    households: 9_000,
    large: 2,
    passes: [],
    elderlyRate: 26,
    kinds: MIXED,
    area: '市の南の住宅地',
  },
  {
    ...RURAL,
    code: 'M04',
    name: '見本平',
    kana: 'みほんだいら',
    associations: 9,
    households: 6_000,
    elderlyRate: 33,
    kinds: ['KUKAI'],
    area: '川沿いの農村部',
  },
  {
    ...TOWN,
    code: 'M05',
    name: '見本川',
    kana: 'みほんがわ',
    associations: 11,
    households: 10_300,
    large: 2,
    passes: [],
    elderlyRate: 28,
    kinds: ['CHONAIKAI'],
    area: '古くからの町場',
  },
  {
    ...TOWN,
    code: 'M06',
    name: '見本大野東',
    kana: 'みほんおおのひがし',
    associations: 15,
    households: 14_200,
    large: 2,
    passes: [2022],
    elderlyRate: 26,
    kinds: MIXED,
    area: '旧見本大野支部の東側。都市化が進む',
  },
  {
    ...RURAL,
    code: 'M07',
    name: '見本大野西',
    kana: 'みほんおおのにし',
    associations: 8,
    households: 6_000,
    elderlyRate: 32,
    kinds: ['KUKAI'],
    area: '旧見本大野支部の西側。川沿いの農村部',
  },
  {
    ...TOWN,
    code: 'M08',
    name: 'さくら見本',
    kana: 'さくらみほん',
    associations: 15,
    households: 13_000,
    large: 1,
    passes: [2023],
    elderlyRate: 27,
    kinds: MIXED,
    area: '市の北の住宅地',
  },
  {
    ...TOWN,
    code: 'M09',
    name: 'みほん台',
    kana: 'みほんだい',
    associations: 13,
    households: 10_700,
    large: 1,
    passes: [],
    elderlyRate: 28,
    kinds: MIXED,
    area: '丘の上の住宅地',
  },
  {
    ...ESTATE,
    code: 'M10',
    name: 'みほん団地',
    kana: 'みほんだんち',
    households: 960,
    large: 0,
    elderlyRate: 50,
    area: '公営の団地',
  },
  {
    ...ESTATE,
    code: 'M11',
    name: '見本台団地',
    kana: 'みほんだいだんち',
    households: 1_300,
    large: 1,
    elderlyRate: 52,
    area: '公営の団地',
  },
  {
    ...ESTATE,
    code: 'M12',
    name: '見本第一団地',
    kana: 'みほんだいいちだんち',
    households: 2_400,
    large: 1,
    elderlyRate: 49,
    area: '公営の団地',
  },
  {
    ...ESTATE,
    code: 'M13',
    name: '見本第二団地',
    kana: 'みほんだいにだんち',
    households: 2_100,
    large: 1,
    elderlyRate: 50,
    area: '公営の団地',
  },
];

/** 旧見本大野支部, split into east and west. */
export const OLD_BRANCH = { code: 'M00', name: '見本大野', kana: 'みほんおおの', successors: ['M06', 'M07'] } as const;
