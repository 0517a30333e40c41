import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { NotFound } from '@tsunagari/kernel';
import { demand } from '../people.policy.js';
import { EmergencyAccess } from './emergency-access.entity.js';
import { EmergencyAccessOver } from './emergency.errors.js';
import { canReadEmergencies, canReviewEmergencies } from './emergency.policy.js';

/**
 * Ends an access before its hour is over: one's own, or as an administrator anybody's. Nothing is shown from the next request on.
 * @throws Forbidden, NotFound, EmergencyAccessOver
 */
export async function endEmergencyAccess(context: CommandContext, { id }: { readonly id: string }): Promise<string> {
  const { manager, actor, clock } = context;
  const { councilId } = actor;
  const access = await manager.findOne(EmergencyAccess, {
    where: { councilId, id },
    lock: { mode: 'pessimistic_write' },
  });
  const isOwn = access !== null && access.accountId === actor.accountId;
  if (!access || !(isOwn || canReadEmergencies(actor, clock.today()))) throw new NotFound('EmergencyAccess', id);
  demand(isOwn || canReviewEmergencies(actor, clock.today()));
  if (!access.isOpen(clock.now())) throw new EmergencyAccessOver();
  access.endedAt = clock.now();
  await manager.save(access);
  await recordAudit(context, { action: 'emergency.end', subjectType: 'EmergencyAccess', subjectId: id });
  return id;
}
