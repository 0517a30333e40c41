import type { Command } from './command.js';

/** How a command of the command line begins. */
export const START = 'npm run cli --';

/** The overview of all commands. */
export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    `使い方 / Usage: ${START} <command> [options]`,
    '',
    ...commands.map(({ name, japanese, english }) => `  ${name.padEnd(width)}  ${japanese} / ${english}`),
    '',
    `くわしくは / For more: ${START} <command> --help`,
  ].join('\n');
}

/** What one command does and takes. */
export function helpOf({ name, japanese, english, options }: Command): string {
  const lines = Object.entries(options).map(([option, { value, ...help }]) => ({
    written: `--${option}${value === undefined ? '' : ` ${value}`}`,
    ...help,
  }));
  const width = Math.max(6, ...lines.map(({ written }) => written.length));
  return [
    `使い方 / Usage: ${START} ${name}${lines.length > 0 ? ' [options]' : ''}`,
    '',
    japanese,
    english,
    '',
    ...lines.map((line) => `  ${line.written.padEnd(width)}  ${line.japanese} / ${line.english}`),
    `  ${'--help'.padEnd(width)}  この説明を出す / show this help`,
  ].join('\n');
}
