import { announce, recordAudit } from '@tsunagari/audit';
import { type CommandContext, type Seen, lockForChange } from '@tsunagari/database';
import { refuseProblems } from '@tsunagari/kernel';
import { demand } from '../people.policy.js';
import { EmergencyAccess } from './emergency-access.entity.js';
import { keepWords, wordsProblems } from './emergency-words.js';
import { NotToBeReviewed, ReviewOfOneself } from './emergency.errors.js';
import { canReviewEmergencies } from './emergency.policy.js';
import type { ReviewOutcome } from './emergency.vocabulary.js';

/** 緊急の閲覧の確認: what an administrator found. */
export interface ReviewEmergencyAccess extends Seen {
  readonly outcome: ReviewOutcome;
  /** Why, and what follows, at most 1,000 characters; kept sealed. */
  readonly words: string;
}

/**
 * Reviews an access that is over, once; never one's own.
 * @throws Forbidden, InvalidInput, NotFound, VersionConflict, NotToBeReviewed, ReviewOfOneself
 */
export async function reviewEmergencyAccess(context: CommandContext, input: ReviewEmergencyAccess): Promise<string> {
  const { manager, actor, clock } = context;
  const { councilId } = actor;
  demand(canReviewEmergencies(actor, clock.today()));
  refuseProblems(wordsProblems(input.words, ['words']));
  const access = await lockForChange(manager, EmergencyAccess, councilId, input);
  if (access.accountId === actor.accountId) throw new ReviewOfOneself();
  if (access.isOpen(clock.now()) || access.reviewedAt !== null) throw new NotToBeReviewed();
  access.reviewedAt = clock.now();
  access.reviewedBy = actor.accountId;
  access.outcome = input.outcome;
  await manager.save(access);
  await keepWords(context, access.id, 'REVIEW', input.words);
  await recordAudit(context, {
    action: 'emergency.review',
    subjectType: 'EmergencyAccess',
    subjectId: access.id,
    details: { outcome: input.outcome },
  });
  await announce(context, { kind: 'EmergencyAccessReviewed', accessId: access.id });
  return access.id;
}
