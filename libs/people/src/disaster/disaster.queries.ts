import type { Reader } from '@tsunagari/database';
import { worksForCouncil } from '@tsunagari/identity';
import type { Actor, Clock } from '@tsunagari/kernel';
import { canDeclareDisaster } from './disaster.policy.js';
import type { DisasterBasis } from './disaster.vocabulary.js';

/** A disaster as every screen shows it. */
export interface DisasterView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly basis: DisasterBasis;
  readonly isDrill: boolean;
  /** None means the whole council. */
  readonly branchIds: readonly string[];
  readonly declaredBy: string;
  readonly declaredAt: string;
  readonly proposedBy: string;
  readonly proposedEndAt: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
  /** Until when it is in force; null before it was confirmed. */
  readonly endsAt: string | null;
  readonly isInForce: boolean;
  /** Whether the declaration or an extension waits for another person. */
  readonly isPending: boolean;
}

/** Who reads, and when. */
export interface ReadingDisasters {
  readonly reader: Reader;
  readonly actor: Actor;
  readonly clock: Clock;
}

const IN_FORCE = `(d.ended_at is null and coalesce(d.ends_at > $1::timestamptz, false))`;
const PENDING = `(d.ended_at is null and coalesce(d.confirmed_at < d.proposed_at, true) and d.proposed_end_at > $1::timestamptz)`;

const COLUMNS = `d.id, d.version, d.name, d.basis, d.is_drill as "isDrill", d.branch_ids as "branchIds", d.declared_by as "declaredBy",
  d.declared_at as "declaredAt", d.proposed_by as "proposedBy", d.proposed_end_at as "proposedEndAt", d.confirmed_by as "confirmedBy",
  d.confirmed_at as "confirmedAt", d.ends_at as "endsAt", ${IN_FORCE} as "isInForce", ${PENDING} as "isPending"`;

/** Disasters that are in force, for all who work for the council; those that wait too, for whoever may confirm them. The latest first. */
export async function presentDisasters({ reader, actor, clock }: ReadingDisasters): Promise<DisasterView[]> {
  const today = clock.today();
  if (!worksForCouncil(actor, today)) return [];
  return reader.rows(
    `select ${COLUMNS} from disaster d where d.council_id = (select claimed_council()) and (${IN_FORCE} or ($2::boolean and ${PENDING}))
     order by d.declared_at desc, d.id desc limit 20`,
    [clock.now().toISOString(), canDeclareDisaster(actor, today)],
  );
}

/** One disaster, also when it is over; null for those who do not work for the council. */
export async function disasterById(
  { reader, actor, clock }: ReadingDisasters,
  id: string,
): Promise<DisasterView | null> {
  if (!worksForCouncil(actor, clock.today())) return null;
  const [found = null] = await reader.rows<DisasterView>(
    `select ${COLUMNS} from disaster d where d.council_id = (select claimed_council()) and d.id = $2::uuid`,
    [clock.now().toISOString(), id],
  );
  return found;
}
