import { PILLAR_NAMES } from '@tsunagari/kernel';
import type { PublicFactRow } from '@tsunagari/registry';
import { drawsOf } from './draws.js';
import { EVERYDAY_ACTIVITIES, type EverydayActivity } from './everyday-activities.js';
import type { InventedAssociation } from './neighbourhood-associations.js';
import { SYNTHETIC } from './synthetic.js';

/** One association in so many has the activity. */
const SHARE = 1 / 8;

/** Activities of the associations that exist, treasures (お宝) among them; an association may have none. */
export function activityFacts(seed: string, associations: readonly InventedAssociation[]): PublicFactRow[] {
  return associations
    .filter(({ row }) => row.closedOn === null)
    .flatMap((association) => {
      const draws = drawsOf(seed, 'activity', association.row.code);
      return EVERYDAY_ACTIVITIES.filter(({ name }) => draws.unit(name) < SHARE).map((activity) =>
        activityFact(activity, association, draws.between(`${activity.name}:year`, 2021, 2025)),
      );
    });
}

function activityFact(activity: EverydayActivity, { row, place }: InventedAssociation, year: number): PublicFactRow {
  const { name, kind, text, schedule, pillars, reason } = activity;
  return {
    ...SYNTHETIC,
    topic: 'ACTIVITY',
    title: `${name}（${place}）`,
    text,
    asOf: `${year}年度`,
    branch: row.affiliations.at(-1)?.branch ?? null,
    association: row.code,
    basis: 'stated',
    details: [
      { label: '種別', value: kind },
      { label: '日程', value: schedule },
      { label: '会場', value: row.venue ?? '公園など' },
      { label: '柱（判断）', value: pillars.map((pillar) => PILLAR_NAMES[pillar]).join('・') },
      { label: 'お宝（判断）', value: reason === null ? 'いいえ（福祉の活動として名がある）' : `はい（${reason}）` },
    ],
  };
}
