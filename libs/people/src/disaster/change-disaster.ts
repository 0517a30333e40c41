import { announce, recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { Forbidden, refuseProblems } from '@tsunagari/kernel';
import { demand } from '../people.policy.js';
import { hoursAfter, hoursProblems } from './declare-disaster.js';
import { Disaster } from './disaster.entity.js';
import { DisasterNeedsAnother, DisasterNotExtendable, DisasterNotPending, DisasterOver } from './disaster.errors.js';
import { canDeclareDisaster } from './disaster.policy.js';

/**
 * 確認する: what another person has declared or proposed is in force from now on, until the end that was proposed.
 * @throws Forbidden, NotFound, VersionConflict, DisasterNotPending, DisasterNeedsAnother
 */
export async function confirmDisaster(context: CommandContext, input: Seen): Promise<string> {
  const { disaster, accountId, now } = await disasterToChange(context, input);
  if (!disaster.isPending(now)) throw new DisasterNotPending();
  if (disaster.proposedBy === accountId) throw new DisasterNeedsAnother();
  Object.assign(disaster, { confirmedBy: accountId, confirmedAt: now, endsAt: disaster.proposedEndAt });
  await context.manager.save(disaster);
  await record(context, 'confirm', disaster);
  await announce(context, { kind: 'DisasterConfirmed', disasterId: disaster.id });
  return disaster.id;
}

/**
 * 延長する: proposes another end for what is in force; it holds when another person has confirmed it.
 * @throws Forbidden, InvalidInput, NotFound, VersionConflict, DisasterNotExtendable
 */
export async function extendDisaster(
  context: CommandContext,
  input: Seen & { readonly hours: number },
): Promise<string> {
  demand(canDeclareDisaster(context.actor, context.clock.today()));
  refuseProblems(hoursProblems(input.hours));
  const { disaster, accountId, now } = await disasterToChange(context, input);
  const proposedEndAt = hoursAfter(now, input.hours);
  if (!disaster.isInForce(now) || disaster.isPending(now) || (disaster.endsAt ?? now) >= proposedEndAt)
    throw new DisasterNotExtendable();
  Object.assign(disaster, { proposedBy: accountId, proposedAt: now, proposedEndAt });
  await context.manager.save(disaster);
  await record(context, 'extend', disaster);
  return disaster.id;
}

/**
 * 解除する: one person is enough. Nothing is shown from the next request on; a declaration that waits is taken back.
 * @throws Forbidden, NotFound, VersionConflict, DisasterOver
 */
export async function endDisaster(context: CommandContext, input: Seen): Promise<string> {
  const { disaster, accountId, now } = await disasterToChange(context, input);
  if (!disaster.isInForce(now) && !disaster.isPending(now)) throw new DisasterOver();
  Object.assign(disaster, { endedBy: accountId, endedAt: now });
  await context.manager.save(disaster);
  await record(context, 'end', disaster);
  await announce(context, { kind: 'DisasterEnded', disasterId: disaster.id });
  return disaster.id;
}

async function disasterToChange({ manager, actor, clock }: CommandContext, seen: Seen) {
  demand(canDeclareDisaster(actor, clock.today()));
  if (actor.accountId === null) throw new Forbidden();
  const disaster = await lockForChange(manager, Disaster, actor.councilId, seen);
  return { disaster, accountId: actor.accountId, now: clock.now() };
}

function record(context: CommandContext, verb: 'confirm' | 'extend' | 'end', { id, isDrill }: Disaster): Promise<void> {
  return recordAudit(context, {
    action: `disaster.${verb}`,
    subjectType: 'Disaster',
    subjectId: id,
    details: { isDrill },
  });
}
