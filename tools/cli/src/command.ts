import type { ParseArgsConfig } from 'node:util';
import type { Clock } from '@tsunagari/kernel';

/** What a command finds around it; tests hand in their own. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder of the installation: relative settings count from here. */
  readonly root: string;
  /** Folder with the files of 上尾市. */
  readonly ageoFolder: string;
  readonly clock: Clock;
  /** A line of the command's result (standard output). */
  print(line: string): void;
  /** A line about what is going on, or about what went wrong (standard error). */
  tell(line: string): void;
  /** Everything that stands on standard input. */
  readInput(): Promise<string>;
  /** Asks the person at the terminal for something that is not shown while it is typed; null when nobody sits at one. */
  readonly askSecret: ((question: string) => Promise<string>) | null;
  /** Resolves when the operator asks to stop (Ctrl-C, SIGTERM). */
  untilAskedToStop(): Promise<void>;
}

/** An option with its value as the command line explains it. */
export interface OptionHelp {
  readonly type: 'string' | 'boolean';
  /** How the value is written in the help: `E`, `analyst|api`. */
  readonly value?: string;
  readonly japanese: string;
  readonly english: string;
}

/** Values of the options that were given. */
export type GivenOptions = Readonly<Record<string, string | boolean | undefined>>;

/** One command: its words, what it says of itself, and what it does. */
export interface Command {
  /** `token create` */
  readonly name: string;
  readonly japanese: string;
  readonly english: string;
  readonly options: Readonly<Record<string, OptionHelp>>;
  run(given: GivenOptions, surroundings: Surroundings): Promise<void>;
}

/** The options in the form that node:util wants. */
export function optionsOf({ options }: Command): NonNullable<ParseArgsConfig['options']> {
  const own = Object.entries(options).map(([name, { type }]) => [name, { type }] as const);
  return Object.fromEntries([...own, ['help', { type: 'boolean' } as const]]);
}
