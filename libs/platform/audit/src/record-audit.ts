import type { CommandContext } from '@tsunagari/database';
import { newId } from '@tsunagari/kernel';
import { AuditEvent } from './audit-event.entity.js';

/** What one command did. */
export interface AuditEntry {
  /** Context and verb: `branch.split`. */
  readonly action: string;
  /** Name of the record's type: `Branch`. */
  readonly subjectType: string;
  readonly subjectId: string;
  /** Ids and counts that explain the act; never names, addresses or other personal values. */
  readonly details?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** Writes the audit row of a command in its own transaction: without it the command does not happen. */
export async function recordAudit(
  { manager, actor, clock, correlationId }: CommandContext,
  entry: AuditEntry,
): Promise<void> {
  await manager.insert(AuditEvent, {
    councilId: actor.councilId,
    id: newId(clock),
    accountId: actor.accountId,
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    correlationId,
    details: entry.details ?? {},
  });
}
