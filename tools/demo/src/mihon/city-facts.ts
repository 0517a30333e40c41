import { PILLARS, PILLAR_NAMES, type Pillar } from '@tsunagari/kernel';
import type { PublicFactRow, PublicFactTopic } from '@tsunagari/registry';
import { BRANCH_PLANS, OLD_BRANCH } from './branch-plan.js';
import { SYNTHETIC } from './synthetic.js';

/** The slogan of the sample city's plan. */
export const SLOGAN = 'ひとりにしない まち みほん';
export const MISSION = '顔の見えるつながりで、だれもが安心して暮らせるまち';

const PLAN = '第3次みほん市地域福祉活動計画';
const EXAMPLES: Readonly<Record<Pillar, string>> = {
  GATHERING: '交流会、地域交流サロン、介護予防教室',
  WATCHING: '訪問による見守り、電話による見守り',
  HELPING: 'ごみ出し、買い物、庭の手入れ',
  NETWORKING: '初期相談、ケース会議、地域福祉懇談会',
};

/** Plan, services, events, newsletters, bodies and history of the sample city. */
export function cityFacts(): PublicFactRow[] {
  return [
    fact('PLAN', PLAN, { text: MISSION, asOf: '2021年度〜2025年度', details: { スローガン: SLOGAN } }),
    ...PILLARS.map((pillar) =>
      fact('PLAN', `四つの柱「${PILLAR_NAMES[pillar]}」`, { details: { 例: EXAMPLES[pillar] } }),
    ),
    fact('SERVICE', 'みほん見守りサービス', {
      text: '協力員が二人一組で訪ね、安否を確かめ、声をかける。',
      details: { 担い手: '福祉協力員', 頻度: '月1回程度', '柱（判断）': '見守り・助け合い' },
    }),
    fact('SERVICE', '支部拠点の初期相談', {
      text: '急ぐこと、関係機関につなぐこと、聞きとることに分けて対応する。',
      details: { 担い手: 'コーディネーター', '柱（判断）': 'ネットワークの構築' },
    }),
    fact('SERVICE', 'ちょこっと助け合い', {
      text: 'ごみ出しや買い物など、短い時間でできる手伝い。',
      details: { 担い手: '近所の協力員', '柱（判断）': '助け合い' },
    }),
    fact('EVENT', '地域福祉を考えるつどい', {
      asOf: '2026-02-14',
      details: { 会場: 'みほん市総合福祉センター', 参加者: '約180人' },
    }),
    fact('EVENT', '福祉協力員の委嘱式', {
      asOf: '2026-04-18',
      details: { 会場: 'みほん市総合福祉センター', 参加者: '約60人' },
    }),
    fact('EVENT', 'サロン情報交換会', { asOf: '2026-06-20', details: { 会場: 'みほん東公民館', 参加者: '46人' } }),
    ...BRANCH_PLANS.map(({ code, name }) => ({
      ...fact('NEWSLETTER', `${name}支部だより`, { details: { 発行: `${name}支部`, 頻度: '年2回', 配り方: '回覧' } }),
      branch: code,
      basis: 'stated',
    })),
    fact('COMMITTEE', '選出母体', {
      details: { '1': '自治会連合会', '2': '民生委員・児童委員協議会', '3': '福祉団体連絡会' },
    }),
    fact('COMMITTEE', '支部の会議', {
      details: { '1': '支部総会', '2': '部会', '3': '地域福祉懇談会', '4': 'ケース会議' },
    }),
    {
      ...fact('HISTORY', '旧見本大野支部を東西に分割', {
        text: '平成31年度の支部総会で分割を決め、見本大野東支部と見本大野西支部になった。',
        asOf: '2019-04-01',
        details: { 前の支部数: '12', 後の支部数: '13' },
      }),
      branch: OLD_BRANCH.code,
      basis: 'stated',
    },
  ];
}

interface Told {
  readonly text?: string;
  readonly asOf?: string;
  readonly details?: Readonly<Record<string, string>>;
}

function fact(topic: PublicFactTopic, title: string, { text, asOf, details = {} }: Told): PublicFactRow {
  return {
    ...SYNTHETIC,
    topic,
    title,
    text: text ?? null,
    asOf: asOf ?? null,
    branch: null,
    association: null,
    basis: null,
    details: Object.entries(details).map(([label, value]) => ({ label, value })),
  };
}
