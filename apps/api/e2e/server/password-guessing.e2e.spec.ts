import { type Clock, fixedClock } from '@tsunagari/kernel';
import { post, trySignIn } from '../../testing/requests.js';
import { PASSWORD, type TestApi, testApi } from '../../testing/test-api.js';

const CHANGE = `mutation E2eGuess($input: ChangeMyPasswordInput!) { changeMyPassword(input: $input) { refusals { code message } } }`;
const START = `mutation E2eGuessStart($input: StartTotpInput!) { startTotp(input: $input) { refusals { code } } }`;
const NOON = new Date('2026-11-24T12:00:00+09:00');

describe('the present password', () => {
  let api: TestApi;
  let now = NOON;
  const clock: Clock = { now: () => now, today: () => fixedClock(now.toISOString()).today() };
  beforeAll(async () => void (api = await testApi({ operations: [CHANGE, START], clock })));
  afterAll(() => api.close());

  it('cannot be guessed by whoever holds a session, and the owner may try again later', async () => {
    const cookie = await api.session(await api.account());
    const other = await api.session(await api.account());
    const ask = async (query: string, currentPassword: string, as = cookie) => {
      const input =
        query === CHANGE ? { currentPassword, newPassword: 'まったくちがうあいことば' } : { currentPassword };
      const { data } = await post<Record<string, { refusals: { code: string; message: string }[] }>>(
        api.url,
        { query, variables: { input } },
        { cookie: as },
      );
      return Object.values(data)[0]?.refusals.map(({ code }) => code);
    };
    for (let count = 0; count < 5; count += 1) {
      expect(await ask(CHANGE, `wrong ${count}`)).toEqual(['PASSWORD_WRONG']);
      expect(await ask(START, `wrong ${count}`)).toEqual(['PASSWORD_WRONG']);
    }
    expect(await ask(CHANGE, PASSWORD)).toEqual(['PASSWORD_TRIED_TOO_OFTEN']);
    expect(await ask(START, PASSWORD)).toEqual(['PASSWORD_TRIED_TOO_OFTEN']);
    expect(await ask(START, PASSWORD, other)).toEqual([]);
    now = new Date(NOON.getTime() + 16 * 60_000);
    expect(await ask(CHANGE, PASSWORD)).toEqual([]);
  });

  it('with signs that cannot be kept is bad input, not a fault', async () => {
    const { status } = await trySignIn(api.url, 'a\u0000b@example.jp', 'x');
    expect([status, api.faults]).toEqual([400, []]);
  });
});
