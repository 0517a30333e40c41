import { parseArgs } from 'node:util';
import { type Command, type GivenOptions, type Surroundings, optionsOf } from './command.js';
import { CommandError, usageError } from './command-errors.js';
import { COMMANDS } from './commands/index.js';
import { codeOf, lineOf } from './error-line.js';
import { helpOf, overview } from './help.js';

/** Runs the command that the words name and returns what the process ends with: 0, 1 (failed) or 2 (asked for wrongly). */
export async function runCommandLine(words: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await run(words, surroundings);
  } catch (error) {
    const line = lineOf(error);
    surroundings.tell(line ?? `予期しない問題が起きました。 / Something unexpected went wrong.\n${traceOf(error)}`);
    return error instanceof CommandError ? error.exitCode : 1;
  }
}

async function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
  if (command === undefined) {
    const asksForHelp = words.length === 0 || words[0] === '--help' || words[0] === 'help';
    if (!asksForHelp) throw unknownCommand(words);
    surroundings.print(overview(COMMANDS));
    return words.length === 0 ? 2 : 0;
  }
  const given = parsed(command, words.slice(command.name.split(' ').length));
  if (given['help'] === true) surroundings.print(helpOf(command));
  else await command.run(given, surroundings);
  return 0;
}

function unknownCommand(words: readonly string[]): CommandError {
  const names = COMMANDS.map(({ name }) => name).join(', ');
  const typed = words
    .filter((word) => !word.startsWith('-'))
    .slice(0, 2)
    .join(' ');
  return usageError(`「${typed}」という命令はありません。使えるもの: ${names}`, `There is no command “${typed}”.`);
}

function parsed(command: Command, args: string[]): GivenOptions {
  try {
    return parseArgs({ args, options: optionsOf(command), strict: true, allowPositionals: false })
      .values as GivenOptions;
  } catch (error) {
    if (!codeOf(error)?.startsWith('ERR_PARSE_ARGS')) throw error;
    const word = /'([^']+)'/.exec(String(error))?.[1] ?? '';
    throw usageError(
      `${command.name} では ${word} をそのようには使えません。--help をご覧ください。`,
      `${command.name} does not take ${word} like that; see --help.`,
    );
  }
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
