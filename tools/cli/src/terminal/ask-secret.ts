import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { CommandError } from '../command-errors.js';

/** Where questions are typed and shown: the terminal, or a test's stand-in. */
export type Typing = Pick<ReadStream, 'isTTY'> & NodeJS.ReadableStream;

/**
 * A way to ask for a secret that is not shown while it is typed, or null when standard input is no terminal (a pipe, a job).
 * The question goes to `shown`, which is never the command's own output. Ctrl-C and Ctrl-D end the question.
 */
export function secretsFrom(
  typing: Typing,
  shown: NodeJS.WritableStream,
): ((question: string) => Promise<string>) | null {
  return typing.isTTY ? (question) => ask(typing, shown, question) : null;
}

/** @throws CommandError when the question was ended without an answer */
function ask(typing: Typing, shown: NodeJS.WritableStream, question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: typing, output: nowhere, terminal: true });
  shown.write(question);
  return new Promise((resolve, reject) => {
    reader.once('close', () => {
      shown.write('\n');
      reject(new CommandError('中止しました。何も変えていません。', 'Stopped; nothing was changed.'));
    });
    reader.once('line', (answer) => {
      resolve(answer);
      reader.close();
    });
  });
}
