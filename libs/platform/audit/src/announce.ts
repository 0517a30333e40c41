import { type CommandContext, OutboxEvent } from '@tsunagari/database';
import type { DomainEvent } from '@tsunagari/events';
import { newId } from '@tsunagari/kernel';

/** Writes a domain event into the outbox, in the transaction of the change it tells of. */
export async function announce({ manager, actor, clock }: CommandContext, event: DomainEvent): Promise<void> {
  const { kind, ...payload } = event;
  await manager.insert(OutboxEvent, { councilId: actor.councilId, id: newId(clock), kind, payload, publishedAt: null });
}
