import type { StatusShape } from '@tsunagari/ui';
import type { AvailabilitySlot, VolunteerStatus } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';

const DAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
const HALVES = ['AM', 'PM'] as const;

type Day = (typeof DAYS)[number];
type Half = (typeof HALVES)[number];

const DAY_NAMES: Readonly<Record<Day, () => string>> = {
  MON: m.monday,
  TUE: m.tuesday,
  WED: m.wednesday,
  THU: m.thursday,
  FRI: m.friday,
  SAT: m.saturday,
  SUN: m.sunday,
};
const HALF_NAMES: Readonly<Record<Half, () => string>> = { AM: m.morning, PM: m.afternoon };

/** The week as a grid: mornings and afternoons, Monday to Sunday. */
export const WEEK: readonly {
  readonly half: Half;
  readonly slots: readonly { readonly day: Day; readonly slot: AvailabilitySlot }[];
}[] = HALVES.map((half) => ({ half, slots: DAYS.map((day) => ({ day, slot: `${day}_${half}` as const })) }));

/** The fourteen halves of the days of a week, Monday first. */
export const SLOTS: readonly AvailabilitySlot[] = DAYS.flatMap((day) =>
  HALVES.map((half) => `${day}_${half}` as const),
);

/** 月, 火 */
export function dayName(day: Day): string {
  return DAY_NAMES[day]();
}

/** 午前, 午後 */
export function halfName(half: Half): string {
  return HALF_NAMES[half]();
}

/** 月曜の午前 */
export function slotName(slot: AvailabilitySlot): string {
  const row = WEEK.find(({ slots }) => slots.some((one) => one.slot === slot));
  const found = row?.slots.find((one) => one.slot === slot);
  return row && found ? m.day_half({ day: dayName(found.day), half: halfName(row.half) }) : slot;
}

const STATUSES: Readonly<Record<VolunteerStatus, { readonly name: () => string; readonly shape: StatusShape }>> = {
  ACTIVE: { name: m.volunteer_active, shape: 'full' },
  RESTING: { name: m.volunteer_resting, shape: 'half' },
  RETIRED: { name: m.volunteer_retired, shape: 'none' },
};

/** States of a volunteer in the order of the filter. */
export const VOLUNTEER_STATUSES = Object.keys(STATUSES) as readonly VolunteerStatus[];

/** In the address: whatever the state. */
export const ANY_STATUS = 'ALL';

/** The state that a list shows, by the word in its address; null for all of them. Without a word those who can be asked today. */
export function shownStatus(word: string | undefined): VolunteerStatus | null {
  if (word === ANY_STATUS) return null;
  return VOLUNTEER_STATUSES.find((status) => status === word) ?? 'ACTIVE';
}

/** The state in words: 活動中, お休み中. */
export function volunteerStatusName(status: VolunteerStatus): string {
  return STATUSES[status].name();
}

/** The shape that stands for a state. */
export function volunteerStatusShape(status: VolunteerStatus): StatusShape {
  return STATUSES[status].shape;
}

/** Skills as people part them in a field: 車の運転、草取り. Each once. */
export function skillsOf(words: string): string[] {
  const skills = words.split(/[、,，\n]/).map((skill) => skill.trim());
  return [...new Set(skills.filter(Boolean))];
}
