import { type Claims, type Queryable, claimsSql } from '@tsunagari/database';
import { type Clock, newId } from '@tsunagari/kernel';
import type { Look } from './look.js';

/** In which request someone looked. */
export interface LookedIn {
  readonly claims: Claims;
  readonly clock: Clock;
  readonly correlationId: string;
}

/** Action of the rows of the trail that say who looked. */
export const LOOKED = 'people.looked';

/**
 * Writes one row of the trail for what a request has shown of persons, with the list by which each person's looks are found: one
 * statement under the claims of the one who looked. An answer with data about persons leaves only after it.
 */
export async function recordLook(
  queryable: Queryable,
  { claims, clock, correlationId }: LookedIn,
  look: Look,
): Promise<void> {
  const { purpose, fields, personIds, operation } = look;
  const given = [
    claims.councilId ?? null,
    newId(clock),
    claims.accountId ?? null,
    LOOKED,
    correlationId,
    JSON.stringify({ purpose, fields, personIds, ...(operation === null ? {} : { operation }) }),
    personIds,
  ];
  const folded = claimsSql(claims, given.length + 1);
  await queryable.query(
    `with claims as materialized (select ${folded.sql}),
     event as (
       insert into audit_event (council_id, id, account_id, action, subject_type, subject_id, correlation_id, details)
       select $1::uuid, $2::uuid, $3::uuid, $4, 'Look', $2::uuid, $5, $6::jsonb from claims returning council_id, id)
     insert into look_subject (council_id, id, person_id, event_id)
     select e.council_id, gen_random_uuid(), p.id, e.id from event e cross join unnest($7::uuid[]) p(id)`,
    [...given, ...folded.values],
  );
}
