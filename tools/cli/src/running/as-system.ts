import { type CommandContext, type Database, inUnitOfWork } from '@tsunagari/database';
import { DEMO_CITIES, DEMO_COUNCIL_IDS } from '@tsunagari/demo';
import { emailKeyOf } from '@tsunagari/identity';
import { type Clock, newId, systemActor } from '@tsunagari/kernel';
import { CommandError, usageError } from '../command-errors.js';

/** Runs one command of a library in a transaction as the system, for one council. */
export function asSystem<Result>(
  database: Database,
  councilId: string,
  clock: Clock,
  command: (context: CommandContext) => Promise<Result>,
): Promise<Result> {
  return inUnitOfWork(database, { councilId }, ({ manager, reader, sealer }) =>
    command({ actor: systemActor(councilId), manager, reader, sealer, clock, correlationId: newId(clock) }),
  );
}

/**
 * The council with a code; without a code the only one that there is. Row-level security shows a council only to those who know its
 * id, so the command line knows those that it has loaded itself.
 * @throws CommandError
 */
export async function councilIdOf(database: Database, code: string | null): Promise<string> {
  const found: { code: string; id: string }[] = [];
  for (const city of DEMO_CITIES) {
    const councilId = DEMO_COUNCIL_IDS[city];
    found.push(
      ...(await database.reader({ councilId }).rows<{ code: string; id: string }>(`select code, id from council`)),
    );
  }
  const fitting = code === null ? found : found.filter((council) => council.code === code);
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only.id;
  if (fitting.length > 1) {
    const codes = fitting.map((council) => council.code).join(', ');
    throw usageError(`--council で社協を選んでください: ${codes}`, `Choose a council with --council: ${codes}`);
  }
  throw code === null
    ? new CommandError(
        '社協がまだありません。先に demo load を実行してください。',
        'There is no council yet; run demo load first.',
      )
    : new CommandError(`「${code}」という社協はありません。`, `There is no council “${code}”.`);
}

/** The council of the account with an e-mail address; `code` chooses where several have one. @throws CommandError */
export async function councilIdOfAccount(database: Database, email: string, code: string | null): Promise<string> {
  const accounts = await database
    .reader({ signInEmail: emailKeyOf(email) })
    .rows<{ councilId: string }>(`select council_id as "councilId" from account`);
  const [only] = accounts;
  if (only === undefined)
    throw new CommandError(`${email} のアカウントはありません。`, `There is no account for ${email}.`);
  if (code === null && accounts.length === 1) return only.councilId;
  const chosen = await councilIdOf(database, code);
  if (!accounts.some(({ councilId }) => councilId === chosen))
    throw new CommandError(
      `その社協に ${email} のアカウントはありません。`,
      `That council has no account for ${email}.`,
    );
  return chosen;
}
