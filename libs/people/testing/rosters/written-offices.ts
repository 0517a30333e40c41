import { chosen } from './choice.js';
import type { ExpectedOffer, ExpectedReason, ExpectedRole, RosterCells } from './roster-row.js';

/** Cells, what must be remarked about them, and the roles that must come of them. */
export interface WrittenRoles {
  readonly cells: RosterCells;
  readonly roles: readonly ExpectedRole[];
  readonly reasons: readonly ExpectedReason[];
}

const ROLES: readonly [
  [string, ...Pick<ExpectedRole, 'role' | 'label'>[]],
  ...[string, ...Pick<ExpectedRole, 'role' | 'label'>[]][],
] = [
  ['福祉委員', { role: 'WELFARE_COMMISSIONER', label: null }],
  ['民生委員・児童委員', { role: 'MINSEI', label: null }],
  ['福祉委員／理事', { role: 'DIRECTOR', label: null }, { role: 'WELFARE_COMMISSIONER', label: null }],
  ['支部長兼理事', { role: 'BRANCH_HEAD', label: null }, { role: 'DIRECTOR', label: null }],
  ['町内会長', { role: 'ASSOCIATION_PRESIDENT', label: '町内会長' }],
  ['自治会長　福祉協力員', { role: 'ASSOCIATION_PRESIDENT', label: null }, { role: 'WELFARE_SUPPORTER', label: null }],
  ['ｺｰﾃﾞｨﾈｰﾀｰ', { role: 'COORDINATOR', label: null }],
];

interface WrittenTerm {
  readonly cells: readonly [from: string, to: string];
  readonly term: readonly [from: string | null, to: string | null];
  readonly reasons?: readonly ExpectedReason[];
}

const TERMS: readonly [WrittenTerm, ...WrittenTerm[]] = [
  { cells: ['令和7年4月1日', '令和9年3月31日'], term: ['2025-04-01', '2027-04-01'] },
  { cells: ['R7.4.1', 'R9.3.31'], term: ['2025-04-01', '2027-04-01'] },
  { cells: ['2025/4/1', '2027/3/31'], term: ['2025-04-01', '2027-04-01'] },
  { cells: ['R7.4', 'R9.3'], term: ['2025-04-01', '2027-04-01'] },
  { cells: ['令和7年度', ''], term: ['2025-04-01', '2026-04-01'] },
  { cells: ['R7.4.1～R9.3.31', ''], term: ['2025-04-01', '2027-04-01'] },
  { cells: ['令和６年12月１日', ''], term: ['2024-12-01', null] },
  { cells: ['', '令和9年3月31日まで'], term: [null, '2027-04-01'] },
  { cells: ['', ''], term: [null, null] },
  {
    cells: ['平成31年5月1日', '令和3年3月31日'],
    term: ['2019-05-01', '2021-04-01'],
    reasons: ['PAST_ERA_END ROLE_FROM'],
  },
];

/** The roles of one row in eleven; roles are held at the association or its branch, so that the person has to belong to one. */
export function writtenRoles(number: number, association: string | null): WrittenRoles {
  if (association === null || number % 11 !== 3) return { cells: {}, roles: [], reasons: [] };
  const [text, ...roles] = chosen(ROLES, number, 6);
  const { cells, term, reasons = [] } = chosen(TERMS, number, 7);
  return {
    cells: { 役職: text, '任期 自': cells[0], '任期 至': cells[1] },
    roles: roles.map((role) => ({ ...role, from: term[0], to: term[1] })),
    reasons,
  };
}

/** Cells, what must be remarked about them, and the offer that must come of them. */
export interface WrittenOffer {
  readonly cells: RosterCells;
  readonly offer: ExpectedOffer | null;
  readonly reasons: readonly ExpectedReason[];
}

const SKILLS: readonly [[string, string[]], ...[string, string[]][]] = [
  ['傾聴・車の運転（軽・普通）', ['傾聴', '車の運転（軽・普通）']],
  ['ﾊﾟｿｺﾝ、将棋', ['ﾊﾟｿｺﾝ', '将棋']],
  ['手話', ['手話']],
  ['', []],
];
type Times = readonly [string, ExpectedOffer['availability'], note?: string];
const TIMES: readonly [Times, ...Times[]] = [
  ['月・水午前', ['MON_AM', 'WED_AM']],
  ['火曜午後', ['TUE_PM']],
  ['土日', ['SAT_AM', 'SAT_PM', 'SUN_AM', 'SUN_PM']],
  ['木～金ＡＭ', ['THU_AM', 'FRI_AM']],
  ['第2月曜', [], '第2月曜'],
  ['', []],
];
type Insurance = readonly [string, number | null, ExpectedReason?];
const INSURANCES: readonly [Insurance, ...Insurance[]] = [
  ['令和8年度', 2026],
  ['２０２６年度', 2026],
  ['R7年度', 2025],
  ['○', 2026, 'INSURANCE_YEAR_ASSUMED INSURANCE'],
  ['×', null],
  ['', null],
];
type Status = readonly [string, ExpectedOffer['status']];
const STATUSES: readonly [Status, ...Status[]] = [
  ['', 'ACTIVE'],
  ['活動中', 'ACTIVE'],
  ['休止中', 'RESTING'],
  ['退会', 'RETIRED'],
];

/** What one person in three offers to do, as of the fiscal year 2026. */
export function writtenOffer(number: number): WrittenOffer {
  if (number % 3 !== 0) return { cells: {}, offer: null, reasons: [] };
  const [skillText, skills] = chosen(SKILLS, number, 8);
  const [times, availability, availabilityNote = null] = chosen(TIMES, number, 9);
  const [insured, insuranceFiscalYear, assumed] = chosen(INSURANCES, number, 10);
  const [statusText, status] = chosen(STATUSES, number, 11);
  const cells = { 特技: skillText, 活動できる曜日: times, 保険: insured, 活動状況: statusText };
  if (Object.values(cells).every((text) => text === '')) return { cells, offer: null, reasons: [] };
  return {
    cells,
    offer: { skills, availability, availabilityNote, insuranceFiscalYear, status },
    reasons: [
      ...(availabilityNote === null ? [] : (['AVAILABILITY_AS_TEXT AVAILABILITY'] as const)),
      ...(assumed === undefined ? [] : [assumed]),
    ],
  };
}
