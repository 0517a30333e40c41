import { daysBetween, type PlainDate } from '@tsunagari/kernel';
import type { StatusShape } from '@tsunagari/ui';
import type { CommissionState, PartyKind } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { lastDay } from '../roles/term-text.js';

const STATES: Readonly<Record<CommissionState, { readonly name: () => string; readonly shape: StatusShape }>> = {
  CURRENT: { name: m.commission_current, shape: 'full' },
  EXPIRING: { name: m.commission_expiring, shape: 'attention' },
  UPCOMING: { name: m.commission_upcoming, shape: 'open' },
  EXPIRED: { name: m.commission_expired, shape: 'none' },
  ENDED: { name: m.commission_ended, shape: 'closed' },
};

/** States of a commission in the order of the filter. */
export const COMMISSION_STATES = Object.keys(STATES) as readonly CommissionState[];

/** The state in words: 委嘱中, まもなく満了. */
export function commissionStateName(state: CommissionState): string {
  return STATES[state].name();
}

/** The shape that stands for a state, so that colour is never alone. */
export function commissionStateShape(state: CommissionState): StatusShape {
  return STATES[state].shape;
}

/** How many days are left of a commission whose first day after it is `to`: あと12日, きょうまで; nothing once it is over. */
export function daysLeftText(to: PlainDate, today: PlainDate): string | null {
  const left = daysBetween(today, lastDay(to));
  if (left < 0) return null;
  return left === 0 ? m.until_today() : m.days_left({ count: left });
}

const PARTIES: Readonly<Record<PartyKind, () => string>> = {
  COUNCIL: m.level_council,
  BRANCH: m.level_branch,
  ASSOCIATION: m.level_association,
  PARTNER: m.level_partner,
};

/** Kinds of organisations that commission. */
export const PARTY_KINDS = Object.keys(PARTIES) as readonly PartyKind[];

/** The kind in words. */
export function partyKindName(kind: PartyKind): string {
  return PARTIES[kind]();
}
