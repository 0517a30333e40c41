import type { CommandContext } from '@tsunagari/database';
import { type PasskeyProof, type ProofUse, keepRefusedAnswer } from '@tsunagari/identity';
import { DomainError } from '@tsunagari/kernel';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { type Outcome, runCommand } from '../graphql/run-command.js';
import type { PasskeyAnswerInput } from './passkey.inputs.js';

/** Passkeys of the account were refused, or asked for, too often. */
class PasskeyTriedTooOften extends DomainError {
  readonly code = 'PASSKEY_TRIED_TOO_OFTEN';

  constructor(seconds: number) {
    super([], { minutes: Math.ceil(seconds / 60) });
  }
}

/** Under what wrong passkeys of an account are counted: beside its passwords, which they do not close. */
const proofsOf = (accountId: string): string => `proof ${accountId}`;
/** The same for questions to them, each of which costs a row for five minutes. */
const questionsOf = (accountId: string): string => `question ${accountId}`;

/** Runs a command that asks for a passkey as 本人の確認; ten times within 15 minutes, until one has proved who it is. */
export async function askForPasskey<Result>(
  context: RequestContext,
  command: (commandContext: CommandContext) => Promise<Result>,
): Promise<Outcome<Result>> {
  const { accountId } = actorOf(context);
  const wait = context.passwords.count(questionsOf(accountId));
  const outcome = await runCommand(context, (commandContext) => {
    if (wait !== null) throw new PasskeyTriedTooOften(wait);
    return command(commandContext);
  });
  if (wait === null && !outcome.done) context.passwords.forgetLast(questionsOf(accountId));
  return outcome;
}

/**
 * Runs a command that asks for a passkey as 本人の確認. As with passwords, ten wrong ones within 15 minutes close it for the account; after
 * any refusal the answer is good for nothing more.
 */
export async function runWithPasskey<Result>(
  context: RequestContext,
  { answer, askedFor }: { readonly answer: PasskeyAnswerInput; readonly askedFor: ProofUse },
  command: (commandContext: CommandContext, proof: PasskeyProof) => Promise<Result>,
): Promise<Outcome<Result>> {
  const { accountId } = actorOf(context);
  const { relyingParty } = context.site;
  const proof = { assertion: { ...answer, userHandle: answer.userHandle ?? null }, relyingParty };
  // Counted before it is checked, so that attempts at the same time count too.
  const wait = context.passwords.count(proofsOf(accountId));
  const outcome = await runCommand(context, (commandContext) => {
    if (wait !== null) throw new PasskeyTriedTooOften(wait);
    return command(commandContext, proof);
  });
  if (outcome.done) {
    context.passwords.forget(proofsOf(accountId));
    context.passwords.forget(questionsOf(accountId));
    return outcome;
  }
  const isWrongProof = outcome.refusals.some(({ code }) => code === 'PASSKEY_REFUSED');
  if (wait === null && !isWrongProof) context.passwords.forgetLast(proofsOf(accountId));
  const refused = { clientData: answer.clientData, askedFor, isWrongProof };
  await runCommand(context, (commandContext) => keepRefusedAnswer(commandContext, refused));
  return outcome;
}
