import { day } from '@tsunagari/kernel';
import { AVAILABILITY_SLOTS, type VolunteerRow } from '@tsunagari/people';
import { type Draws, drawsOf } from '../draws.js';
import { SYNTHETIC } from '../synthetic.js';
import type { Inhabitant } from './inhabitants.js';

/** About one in three of those whom the council knows lends a hand: 2,000 of 6,000. */
const SHARE = 0.36;

const SKILLS = [
  '傾聴',
  '車の運転',
  '庭の手入れ',
  '大工仕事',
  '電球の交換',
  '買い物',
  'ごみ出し',
  '料理',
  '裁縫',
  '手品',
  '民謡',
  'ハーモニカ',
  '囲碁・将棋',
  '健康体操',
  'パソコン',
  'スマートフォン',
  '書道',
  '折り紙',
  '絵手紙',
  '読み聞かせ',
  '子どもの遊び',
  '通訳（英語）',
  '手話',
  '点訳',
] as const;

/** 活動者登録: those who lend a hand, with what they can do and when. */
export function inventVolunteers(seed: string, inhabitants: readonly Inhabitant[]): VolunteerRow[] {
  return inhabitants.flatMap(({ row, age }) => {
    const draws = drawsOf(seed, 'volunteer', row.key);
    const isVolunteer = row.leftOn === null && age >= 20 && age <= 88 && draws.unit('lends a hand') < SHARE;
    return isVolunteer ? [volunteer(row.key, draws)] : [];
  });
}

function volunteer(person: string, draws: Draws): VolunteerRow {
  const lot = draws.unit('status');
  const status = lot < 0.8 ? 'ACTIVE' : lot < 0.92 ? 'RESTING' : 'RETIRED';
  return {
    ...SYNTHETIC,
    person,
    skills: SKILLS.filter((skill) => draws.unit(`skill ${skill}`) < 0.1),
    availability: AVAILABILITY_SLOTS.filter((slot) => draws.unit(slot) < 0.22),
    availabilityNote: draws.unit('note') < 0.05 ? '月に2回まで' : null,
    insuranceFiscalYear: draws.unit('is insured') < 0.75 ? 2026 : draws.unit('was insured') < 0.6 ? 2025 : null,
    status,
    restingUntil: status === 'RESTING' && draws.unit('end is known') < 0.5 ? day('2027-04-01') : null,
    registeredOn: day(`${draws.between('registered in', 2012, 2026)}-04-01`),
  };
}
