import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { secretsFrom } from './ask-secret.js';

function terminal(isTTY: boolean) {
  const typing = Object.assign(new PassThrough(), { isTTY });
  const shown = new PassThrough();
  return { typing, shown, ask: secretsFrom(typing, shown) };
}

describe('asking for a secret', () => {
  it('shows the question and not what is typed, once and once more', async () => {
    const { typing, shown, ask } = terminal(true);
    for (const answer of ['ひみつ の ことば', 'another secret']) {
      const asked = ask?.('パスワード: ');
      typing.write(`${answer}\r`);
      expect(await asked).toBe(answer);
    }
    shown.end();
    expect(await text(shown)).toBe('パスワード: \nパスワード: \n');
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('ends with a clear line on %s', async (_key, typed) => {
    const { typing, ask } = terminal(true);
    const asked = ask?.('パスワード: ');
    typing.write(typed);
    await expect(asked).rejects.toThrow('中止しました。何も変えていません。 / Stopped; nothing was changed.');
  });

  it('is not possible without a terminal', () => {
    expect(terminal(false).ask).toBeNull();
  });
});
