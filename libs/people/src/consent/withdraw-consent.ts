import { recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { NotFound, type PlainDate, refuseProblems } from '@tsunagari/kernel';
import { dayProblems } from '@tsunagari/registry';
import { demandPerson } from '../person/person-to-change.js';
import { Consent } from './consent.entity.js';
import { ConsentNotGiven } from './consent.errors.js';
import type { ConsentChannel, ConsentGiver } from './consent.vocabulary.js';
import { demandOpen } from './record-consent.js';

/** 同意の取り下げ: from which day, by whom, by what way. */
export interface WithdrawConsent extends Seen {
  /** First day without it, today or earlier. */
  readonly on: PlainDate;
  readonly by: ConsentGiver;
  readonly channel: ConsentChannel;
}

/**
 * Withdraws a consent; nothing that rests on it is shown from the next request on. The row stays.
 * @throws Forbidden, InvalidInput, NotFound, VersionConflict, ConsentNotGiven, ConsentClosed
 */
export async function withdrawConsent(context: CommandContext, input: WithdrawConsent): Promise<string> {
  const { manager, actor, clock } = context;
  refuseProblems([
    ...dayProblems(input.on, ['on']),
    ...(input.on > clock.today() ? [{ code: 'ANSWER_IN_FUTURE', path: ['on'] }] : []),
  ]);
  const { councilId } = actor;
  const known = await manager.findOneBy(Consent, { councilId, id: input.id });
  if (!known) throw new NotFound('Consent', input.id);
  await demandPerson(context, known.personId);
  const consent = await lockForChange(manager, Consent, councilId, input);
  if (consent.decision !== 'GIVEN') throw new ConsentNotGiven();
  await demandOpen(manager, consent);
  if (input.on < consent.validFrom) refuseProblems([{ code: 'WITHDRAWN_BEFORE_GIVEN', path: ['on'] }]);
  consent.withdrawnOn = input.on;
  consent.withdrawnBy = input.by;
  consent.withdrawnChannel = input.channel;
  await manager.save(consent);
  await recordAudit(context, {
    action: 'consent.withdraw',
    subjectType: 'Consent',
    subjectId: consent.id,
    details: { purpose: consent.purpose },
  });
  return consent.id;
}
