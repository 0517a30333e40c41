import type { PublicFactRow } from '@tsunagari/registry';
import { OLD_OISHI } from './branches.js';
import { PLAN_CHAPTER, publicSource } from './citation.js';
import { UNTIED, details } from './fact.js';
import { type PlanFile, planFile } from './plan-file.js';

const CHAPTER = { origin: 'PUBLIC_SOURCE', source: PLAN_CHAPTER } as const;
const SIXTH = '第6次上尾市地域福祉活動計画';

/** 計画: the editions, the four pillars, the work of branches and council, and the schedule of 旧大石支部. */
export function planFacts(json: string): PublicFactRow[] {
  const plan = planFile(json);
  return [
    ...plan.plans.map(edition),
    fact(`${SIXTH}のスローガン`, plan.slogan, {}),
    ...plan.pillars.map((pillar) => fact(`四つの柱「${pillar.name}」`, null, { 例: pillar.examples.join('、') })),
    fact(
      '一つの活動が複数の柱を担う',
      '「あったか見守りサービス」は見守りと助け合いの両方に挙げられている。活動は複数の柱に属することができる。',
      {},
    ),
    fact('社協支部の役割', null, { 役割: plan.branch_roles.join('、') }),
    fact('市社協の役割', null, { 役割: plan.council_roles.join('、') }),
    oishiSchedule(plan),
    ...Object.entries(plan.hard_facts).map(([title]) => fact(title, null, {})),
  ];
}

function edition({ name, year, period, principle, source }: PlanFile['plans'][number]): PublicFactRow {
  return {
    ...UNTIED,
    ...publicSource(source),
    topic: 'PLAN',
    title: name,
    text: principle ?? null,
    asOf: year ?? null,
    details: details({ 期間: period ?? '' }),
  };
}

function oishiSchedule(plan: PlanFile): PublicFactRow {
  const years = plan.oishi_schedule.map(({ fy, label }) => {
    const printed = label.replace(/ \(.*$/, '');
    return `${printed}（${fy}年度）`;
  });
  return {
    ...fact(
      '旧大石支部「支え合い活動推進マニュアル」の行程',
      '行程表の線は資料に残らず、どの段階がどの年度かは分からない。「32年度」は改元の前に印刷されたもので、令和2年度にあたる。',
      { 年度: years.join('、'), 段階: plan.oishi_schedule_stages.join('、') },
    ),
    branch: OLD_OISHI,
    basis: 'stated',
  };
}

function fact(title: string, text: string | null, pairs: Readonly<Record<string, string>>): PublicFactRow {
  return { ...UNTIED, ...CHAPTER, topic: 'PLAN', title, text, details: details(pairs) };
}
