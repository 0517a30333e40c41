import type { CommandContext } from '@tsunagari/database';
import { ownKey } from '../prove-oneself.js';
import { recordRefusedPasskey } from './check-assertion.js';
import { takeChallenge } from './passkey-challenge.js';
import type { ProofUse } from './passkey-use.js';

/** What a device answered to a question that was asked in the middle of a session, for a command that was refused. */
export interface RefusedAnswer {
  readonly clientData: string;
  readonly askedFor: 'ADD' | ProofUse;
  /** Whether it was refused because a passkey that should prove who someone is did not. */
  readonly isWrongProof: boolean;
}

/**
 * What stays of such an answer: its question was answered once, so that the same answer is good for nothing, and a wrong proof stands in the
 * trail. A command of its own, after the other: a refusal undoes all that its command wrote. @throws Forbidden
 */
export async function keepRefusedAnswer(
  context: CommandContext,
  { clientData, askedFor, isWrongProof }: RefusedAnswer,
): Promise<void> {
  const { councilId, id: accountId } = ownKey(context.actor);
  await takeChallenge(context.manager, { councilId, accountId, askedFor }, clientData, context.clock);
  if (isWrongProof) await recordRefusedPasskey(context);
}
