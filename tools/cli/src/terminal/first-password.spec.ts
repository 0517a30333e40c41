import { firstPassword } from './first-password.js';

const readInput = () => Promise.resolve('from standard input\r\n');
const typing = (...answers: string[]) => {
  const questions: string[] = [];
  return {
    questions,
    askSecret: (question: string) => Promise.resolve(answers[questions.push(question) - 1] ?? ''),
  };
};

describe('the first password of an account', () => {
  it('is what stands on standard input when that was said, also at a terminal', async () => {
    const { askSecret, questions } = typing('typed');
    expect(await firstPassword({ 'password-stdin': true }, { readInput, askSecret })).toEqual({
      password: 'from standard input',
      isMadeUp: false,
    });
    expect(questions).toEqual([]);
  });

  it('is asked for twice at a terminal', async () => {
    const { askSecret, questions } = typing('twice the same', 'twice the same');
    expect(await firstPassword({}, { readInput, askSecret })).toEqual({ password: 'twice the same', isMadeUp: false });
    expect(questions).toEqual([expect.stringContaining('12文字以上'), expect.stringContaining('もう一度')]);
  });

  it('is refused when the two differ', async () => {
    const { askSecret } = typing('one password', 'another one');
    await expect(firstPassword({}, { readInput, askSecret })).rejects.toThrow('The two differ; nothing was changed.');
  });

  it('is made up anew each time when nobody can be asked', async () => {
    const made = await Promise.all([1, 2].map(() => firstPassword({}, { readInput, askSecret: null })));
    expect(new Set(made.map(({ password }) => password)).size).toBe(2);
    for (const { password, isMadeUp } of made) {
      expect(password).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/);
      expect(isMadeUp).toBe(true);
    }
  });
});
