import { randomBytes } from 'node:crypto';
import type { GivenOptions, OptionHelp, Surroundings } from '../command.js';
import { CommandError } from '../command-errors.js';
import { passwordFor } from '../settings/installation-key.js';

/** The first password of an account. */
export interface FirstPassword {
  readonly password: string;
  /** Nobody has chosen it: it must be shown, this once. */
  readonly isMadeUp: boolean;
}

/** How the help explains the option that {@link firstPassword} reads. */
export const PASSWORD_OPTION: OptionHelp = {
  type: 'boolean',
  japanese: 'パスワードを標準入力から読む',
  english: 'read the password from standard input',
};

/** With --password-stdin what stands on standard input; else, if it may be asked for, what the person types twice; else a random one. @throws CommandError */
export async function firstPassword(
  given: GivenOptions,
  { readInput, askSecret }: Pick<Surroundings, 'readInput' | 'askSecret'>,
): Promise<FirstPassword> {
  if (given['password-stdin'] === true) return { password: (await readInput()).replace(/\r?\n$/, ''), isMadeUp: false };
  if (askSecret === null) return { password: passwordFor(randomBytes(32), 'password'), isMadeUp: true };
  const password = await askSecret('管理者のパスワード（12文字以上） / Password of the administrator (12 or more): ');
  if ((await askSecret('もう一度 / Once more: ')) !== password)
    throw new CommandError('2回の入力が違います。何も変えていません。', 'The two differ; nothing was changed.');
  return { password, isMadeUp: false };
}
