import type { CommandContext } from '@tsunagari/database';
import { IsNull, MoreThan } from 'typeorm';
import { EmergencyAccess } from './emergency-access.entity.js';

/** The actor's own access that is open now, its row locked until the command is done; null when there is none. */
export async function openAccessOf({ manager, actor, clock }: CommandContext): Promise<EmergencyAccess | null> {
  const { councilId, accountId } = actor;
  if (accountId === null) return null;
  return manager.findOne(EmergencyAccess, {
    where: { councilId, accountId, endedAt: IsNull(), endsAt: MoreThan(clock.now()) },
    lock: { mode: 'pessimistic_write' },
  });
}
