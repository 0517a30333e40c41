import type { CommandContext } from '@tsunagari/database';
import { DomainError } from '@tsunagari/kernel';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { type Outcome, runCommand } from '../graphql/run-command.js';

/** The present password was wrong too often; whoever holds a session or a token cannot go on guessing it. */
class PasswordTriedTooOften extends DomainError {
  readonly code = 'PASSWORD_TRIED_TOO_OFTEN';

  constructor(seconds: number) {
    super(['currentPassword'], { minutes: Math.ceil(seconds / 60) });
  }
}

/** Runs a command that asks for the present password, and perhaps a code; ten wrong ones within 15 minutes close it for the account. */
export async function runWithPassword<Result>(
  context: RequestContext,
  command: (commandContext: CommandContext) => Promise<Result>,
): Promise<Outcome<Result>> {
  const { accountId } = actorOf(context);
  // Counted before it is checked, so that attempts at the same time count too.
  const wait = context.passwords.count(accountId);
  const outcome = await runCommand(context, (commandContext) => {
    if (wait !== null) throw new PasswordTriedTooOften(wait);
    return command(commandContext);
  });
  if (outcome.done) context.passwords.forget(accountId);
  else if (wait === null && !outcome.refusals.some(({ code }) => code === 'PASSWORD_WRONG' || code === 'CODE_WRONG'))
    context.passwords.forgetLast(accountId);
  return outcome;
}
