import { type CommandContext, type Database, inUnitOfWork, systemClaims } from '@tsunagari/database';
import { DEMO_CITIES, DEMO_COUNCIL_IDS } from '@tsunagari/demo';
import { emailKeyOf } from '@tsunagari/identity';
import { type Clock, newId, systemActor } from '@tsunagari/kernel';
import { councilIdOfCode } from '@tsunagari/registry';
import { CommandError, usageError } from '../command-errors.js';

/** Runs one command of a library in a transaction as the system, for one council. */
export function asSystem<Result>(
  database: Database,
  councilId: string,
  clock: Clock,
  command: (context: CommandContext) => Promise<Result>,
): Promise<Result> {
  return inUnitOfWork(database, systemClaims(councilId), ({ manager, reader, sealer }) =>
    command({ actor: systemActor(councilId), manager, reader, sealer, clock, correlationId: newId(clock) }),
  );
}

/**
 * The council with a code; without a code the only demo city. Row-level security shows a council only to those who know its id: that of
 * a demo city is fixed, that of a council which was founded is made from its code.
 * @throws CommandError
 */
export async function councilIdOf(database: Database, code: string | null): Promise<string> {
  const found: { code: string; id: string }[] = [];
  const founded = code === null ? [] : [councilIdOfCode(code)];
  for (const councilId of [...DEMO_CITIES.map((city) => DEMO_COUNCIL_IDS[city]), ...founded]) {
    found.push(
      ...(await database.reader({ councilId }).rows<{ code: string; id: string }>(`select code, id from council`)),
    );
  }
  const fitting = code === null ? found : found.filter((council) => council.code === code.toLowerCase());
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only.id;
  if (fitting.length > 1) {
    const codes = fitting.map((council) => council.code).join(', ');
    throw usageError(`--council で社協を選んでください: ${codes}`, `Choose a council with --council: ${codes}`);
  }
  throw code === null
    ? new CommandError(
        'どの社協のことか、--council に記号で指定してください。まだなければ、先に council found（社協をつくる）か demo load（お試し）を実行してください。',
        'Say with --council which council is meant; if there is none yet, run council found or demo load first.',
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
