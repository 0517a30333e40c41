/** Something that the operator can put right; the message is one line, Japanese before English. */
export class CommandError extends Error {
  constructor(
    japanese: string,
    english: string,
    /** What the process ends with: 1 it could not be done, 2 it was asked for wrongly. */
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(`${japanese} / ${english}`.replaceAll(/\s*\n\s*/g, ' '));
    this.name = 'CommandError';
  }
}

/** A wrong word or value on the command line. */
export function usageError(japanese: string, english: string): CommandError {
  return new CommandError(japanese, english, 2);
}
