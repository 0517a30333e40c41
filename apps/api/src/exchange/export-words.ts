import type { AvailabilitySlot, CommissionState, VolunteerStatus } from '@tsunagari/people';

const DAYS: Readonly<Record<string, string>> = {
  MON: '月',
  TUE: '火',
  WED: '水',
  THU: '木',
  FRI: '金',
  SAT: '土',
  SUN: '日',
};

/** Words of the files that are taken away; they are read by people in the council's language, Japanese. */
export const VOLUNTEER_STATUS_WORDS: Readonly<Record<VolunteerStatus, string>> = {
  ACTIVE: '活動中',
  RESTING: '休止中',
  RETIRED: '終了',
};

export const COMMISSION_STATE_WORDS: Readonly<Record<CommissionState, string>> = {
  UPCOMING: '開始前',
  CURRENT: '委嘱中',
  EXPIRING: 'もうすぐ満了',
  EXPIRED: '満了',
  ENDED: '解嘱',
};

/** 月曜午前、金曜午後 */
export function availabilityWords(slots: readonly AvailabilitySlot[]): string {
  return slots
    .map((slot) => {
      const [day = '', half] = slot.split('_');
      return `${DAYS[day] ?? ''}曜${half === 'AM' ? '午前' : '午後'}`;
    })
    .join('、');
}
