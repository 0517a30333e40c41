import { type Connection, type PageRequest, type Reader, readPage } from '@tsunagari/database';
import type { Actor, Clock } from '@tsunagari/kernel';
import type { SealedWords } from './emergency-words.js';
import { canReadEmergencies } from './emergency.policy.js';
import { type EmergencyReason, REVIEW_HOURS, type ReviewOutcome } from './emergency.vocabulary.js';

/** An access as those read it who opened it or are told of it. */
export interface EmergencyAccessView {
  readonly id: string;
  readonly version: number;
  readonly accountId: string;
  readonly reason: EmergencyReason;
  /** What had happened; null for those for whom it was not written. */
  readonly openingWords: SealedWords | null;
  readonly openedAt: string;
  /** When it ends by itself. */
  readonly endsAt: string;
  /** When someone ended it earlier; null otherwise. */
  readonly endedAt: string | null;
  readonly isOpen: boolean;
  readonly personIds: readonly string[];
  /** Until when it is to be reviewed. */
  readonly reviewBy: string;
  /** Whether that was not done in time. */
  readonly isOverdue: boolean;
  readonly reviewedAt: string | null;
  readonly reviewedBy: string | null;
  readonly outcome: ReviewOutcome | null;
  /** What the review found; null while there is none, and for those for whom it was not written. */
  readonly reviewWords: SealedWords | null;
}

/** Who reads them, and when. */
export interface ReadingEmergencies {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly clock: Clock;
}

const REVIEW_BY = `a.opened_at + interval '${REVIEW_HOURS} hours'`;

const words = (
  kind: 'OPENING' | 'REVIEW',
): string => `(select json_build_object('id', n.id, 'sealed', n.sealed) from emergency_note n
  where n.council_id = a.council_id and n.access_id = a.id and n.kind = '${kind}')`;

const COLUMNS = `a.id, a.version, a.account_id as "accountId", a.reason, ${words('OPENING')} as "openingWords", a.opened_at as "openedAt",
  a.ends_at as "endsAt", a.ended_at as "endedAt", (a.ended_at is null and a.ends_at > $1::timestamptz) as "isOpen",
  (select coalesce(json_agg(l.person_id order by l.looked_at, l.id), '[]') from emergency_look l
    where l.council_id = a.council_id and l.access_id = a.id) as "personIds",
  ${REVIEW_BY} as "reviewBy", (a.reviewed_at is null and ${REVIEW_BY} < $1::timestamptz) as "isOverdue",
  a.reviewed_at as "reviewedAt", a.reviewed_by as "reviewedBy", a.outcome,
  ${words('REVIEW')} as "reviewWords"`;

/** Own accesses; everybody's for those who are told of them. */
const READABLE = `($2::boolean or a.account_id = $3::uuid)`;

function valuesFor({ actor, clock }: ReadingEmergencies): unknown[] {
  return [clock.now().toISOString(), canReadEmergencies(actor, clock.today()), actor.accountId];
}

/** One page of accesses, the latest first. @throws PageRefused */
export function listEmergencyAccesses(
  reading: ReadingEmergencies,
  { isReviewed }: { readonly isReviewed?: boolean | null },
  page: PageRequest,
): Promise<Connection<EmergencyAccessView>> {
  const values = valuesFor(reading);
  const where = [READABLE];
  if (isReviewed != null) where.push(`(a.reviewed_at is not null) = $${values.push(isReviewed)}::boolean`);
  const orderBy = [
    { sql: 'a.opened_at', type: 'timestamptz' },
    { sql: 'a.id', type: 'uuid' },
  ] as const;
  return readPage(
    reading.reader,
    { select: COLUMNS, from: 'emergency_access a', where, values, orderBy, descending: true },
    page,
  );
}

/** Accesses by id, in any order. */
export function emergencyAccessesByIds(
  reading: ReadingEmergencies,
  ids: readonly string[],
): Promise<EmergencyAccessView[]> {
  return reading.reader.rows(
    `select ${COLUMNS} from emergency_access a where a.council_id = (select claimed_council()) and ${READABLE} and a.id = any($4::uuid[])`,
    [...valuesFor(reading), ids],
  );
}

/** One's own access that is open now; null when there is none. */
export async function ownOpenAccess(reading: ReadingEmergencies): Promise<EmergencyAccessView | null> {
  const [open] = await reading.reader.rows<EmergencyAccessView>(
    `select ${COLUMNS} from emergency_access a where a.council_id = (select claimed_council()) and ${READABLE}
       and a.account_id = $3::uuid and a.ended_at is null and a.ends_at > $1::timestamptz order by a.ends_at desc limit 1`,
    valuesFor(reading),
  );
  return open ?? null;
}

/** How many accesses wait for a review, open ones included, and how many have waited too long; none for those who are not told. */
export async function emergenciesToReview(
  reading: ReadingEmergencies,
): Promise<{ readonly toReview: number; readonly overdue: number }> {
  if (!canReadEmergencies(reading.actor, reading.clock.today())) return { toReview: 0, overdue: 0 };
  const [counted] = await reading.reader.rows<{ toReview: number; overdue: number }>(
    `select count(*)::int as "toReview", (count(*) filter (where ${REVIEW_BY} < $1::timestamptz))::int as overdue
     from emergency_access a where a.council_id = (select claimed_council()) and a.reviewed_at is null`,
    [reading.clock.now().toISOString()],
  );
  return counted ?? { toReview: 0, overdue: 0 };
}
