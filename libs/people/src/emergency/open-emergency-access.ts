import { announce, recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { type AnyProof, proveInAnyWay } from '@tsunagari/identity';
import { Forbidden, newId, refuseProblems } from '@tsunagari/kernel';
import { demand } from '../people.policy.js';
import { EmergencyAccess } from './emergency-access.entity.js';
import { keepWords, wordsProblems } from './emergency-words.js';
import { EmergencyAccessOpen } from './emergency.errors.js';
import { canOpenInEmergency } from './emergency.policy.js';
import { EMERGENCY_MINUTES, type EmergencyReason } from './emergency.vocabulary.js';
import { openAccessOf } from './open-access-of.js';

/** 緊急に閲覧する: why, and the proof that it is not just an unattended screen. */
export interface OpenEmergencyAccess {
  readonly proof: AnyProof;
  readonly reason: EmergencyReason;
  /** What has happened, at most 1,000 characters; kept sealed. */
  readonly words: string;
}

/**
 * Opens an emergency access for an hour. Administrators and auditors are told at once.
 * @throws Forbidden, InvalidInput, NoPassword, PasswordWrong, CodeWrong, PasskeyRefused, EmergencyAccessOpen
 */
export async function openEmergencyAccess(context: CommandContext, input: OpenEmergencyAccess): Promise<string> {
  const { manager, actor, clock } = context;
  const { councilId, accountId } = actor;
  demand(canOpenInEmergency(actor, clock.today()));
  if (accountId === null) throw new Forbidden();
  refuseProblems(wordsProblems(input.words, ['words']));
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('emergency:' || $1 || $2, 0))`, [
    councilId,
    accountId,
  ]);
  if (await openAccessOf(context)) throw new EmergencyAccessOpen();
  // The proof comes last: a refusal after it would give back the code or the passkey's answer that it took.
  await proveInAnyWay(context, input.proof, 'EMERGENCY_ACCESS');
  const id = newId(clock);
  const openedAt = clock.now();
  await manager.insert(EmergencyAccess, {
    councilId,
    id,
    accountId,
    reason: input.reason,
    openedAt,
    endsAt: new Date(openedAt.getTime() + EMERGENCY_MINUTES * 60_000),
    endedAt: null,
    reviewedAt: null,
    reviewedBy: null,
    outcome: null,
  });
  await keepWords(context, id, 'OPENING', input.words);
  await recordAudit(context, {
    action: 'emergency.open',
    subjectType: 'EmergencyAccess',
    subjectId: id,
    details: { reason: input.reason },
  });
  await announce(context, { kind: 'EmergencyAccessOpened', accessId: id });
  return id;
}
