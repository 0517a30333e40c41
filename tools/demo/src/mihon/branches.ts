import type { BranchRow, LineageRow } from '@tsunagari/registry';
import { BRANCH_PLANS, type BranchPlan, OLD_BRANCH } from './branch-plan.js';
import { FIRST_DAY, SPLIT_DAY } from './calendar.js';
import { ELECTING } from './partners.js';
import { SYNTHETIC } from './synthetic.js';

/** The 13 branches with their officers' seats, and 旧見本大野支部. */
export function inventBranches(): BranchRow[] {
  const today = BRANCH_PLANS.map((plan): BranchRow => {
    const isSuccessor = OLD_BRANCH.successors.some((code) => code === plan.code);
    return {
      ...SYNTHETIC,
      code: plan.code,
      name: plan.name,
      officialName: `${plan.name}支部`,
      kana: plan.kana,
      kind: plan.kind,
      areaNote: plan.area,
      memberMeaning: '区域の自治会等に加入する世帯',
      openedOn: isSuccessor ? SPLIT_DAY : FIRST_DAY,
      openedNote: isSuccessor ? '旧見本大野支部の分割により開設' : null,
      closedOn: null,
      formerNames: [],
      seats: seatsOf(plan),
    };
  });
  const old: BranchRow = {
    ...SYNTHETIC,
    code: OLD_BRANCH.code,
    name: OLD_BRANCH.name,
    officialName: `${OLD_BRANCH.name}支部`,
    kana: OLD_BRANCH.kana,
    kind: 'DISTRICT',
    areaNote: '東側の市街地と西側の農村部',
    memberMeaning: '区域の自治会等に加入する世帯',
    openedOn: FIRST_DAY,
    openedNote: null,
    closedOn: SPLIT_DAY,
    formerNames: [],
    seats: [],
  };
  return [...today, old];
}

/** The one event that is past; a large branch may be split by whoever tries the product. */
export function inventLineage(moved: number): LineageRow[] {
  return [
    {
      ...SYNTHETIC,
      kind: 'SPLIT',
      effectiveOn: SPLIT_DAY,
      reason: '都市化の進む東側と川沿いの西側とで課題が違い、一つの支部では大きくなりすぎたため',
      meeting: '平成31年度支部総会',
      movedAssociations: moved,
      predecessors: [OLD_BRANCH.code],
      successors: [...OLD_BRANCH.successors],
    },
  ];
}

/** 役員の定数: small branches have fewer. */
function seatsOf({ associations }: BranchPlan): BranchRow['seats'] {
  const seat = (post: string, seats: number, electedBy: string | null, note: string | null = null) => ({
    post,
    seats,
    electedBy,
    note,
  });
  return [
    seat('支部長', 1, null, '理事の互選'),
    seat('理事', associations > 1 ? 8 : 4, ELECTING.associations),
    seat('監事', 2, ELECTING.groups),
    seat('福祉委員（自治会等）', Math.max(4, associations), ELECTING.associations, '自治会等から1名ずつ'),
    seat('福祉委員（民生委員・児童委員）', Math.max(2, Math.ceil(associations / 3)), ELECTING.welfare),
    seat('コーディネーター', 2, null, '支部の推薦により市社協が委嘱'),
  ];
}
