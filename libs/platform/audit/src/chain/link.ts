import { createHash } from 'node:crypto';

/** What stands before the first link. */
export const BEGINNING = '0'.repeat(64);

/** An event with the hash of its row. */
export interface HashedEvent {
  readonly eventId: string;
  readonly eventHash: string;
}

/** Hash of a link (SHA-256, hex): over its number, the link before and its events in order. */
export function linkHash(number: number, previousHash: string, events: readonly HashedEvent[]): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([number, previousHash]));
  for (const { eventId, eventHash } of events) hash.update(JSON.stringify([eventId, eventHash]));
  return hash.digest('hex');
}

/**
 * SQL for the hash of a row of `audit_event a` (SHA-256, hex) over everything that it says. PostgreSQL computes it, so that sealing and
 * verifying read the same text whatever the client's settings: times are in UTC to the microsecond, jsonb has one writing.
 */
export const EVENT_HASH = `encode(sha256(convert_to(jsonb_build_array(a.council_id, a.id,
  to_char(a.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), a.account_id, a.action, a.subject_type, a.subject_id,
  a.correlation_id, a.details)::text, 'UTF8')), 'hex')`;
