import { type Clock, day, fixedClock } from '@tsunagari/kernel';
import { codesOf, post } from '../../testing/requests.js';
import { PASSWORD, type TestApi, testApi } from '../../testing/test-api.js';
import { graphql } from '../gql/index.js';

const MINE = graphql(`
  query MyTokens {
    viewer {
      account {
        id
        accessTokens {
          id
          name
          scope
          expiresAt
          lastUsedAt
        }
      }
    }
  }
`);
const ALL = graphql(`
  query TokensOfAccounts {
    accounts(first: 100) {
      nodes {
        email
        accessTokens {
          id
          name
        }
      }
    }
  }
`);
const CREATE = graphql(`
  mutation CreateAccessTokenE2e($input: CreateAccessTokenInput!) {
    createAccessToken(input: $input) {
      issued {
        secret
        accessToken {
          id
          name
          scope
          expiresAt
          lastUsedAt
        }
      }
      refusals {
        code
        path
      }
    }
  }
`);
const REVOKE = graphql(`
  mutation RevokeAccessTokenE2e($input: RevokeAccessTokenInput!) {
    revokeAccessToken(input: $input) {
      account {
        email
      }
      refusals {
        code
      }
    }
  }
`);
const ADMIN = [
  { role: 'council_admin', scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } },
] as const;

describe('access tokens over HTTP', () => {
  let api: TestApi;
  let now = fixedClock('2026-11-23T10:00:00+09:00');
  const clock: Clock = { now: () => now.now(), today: () => now.today() };
  beforeAll(async () => void (api = await testApi({ operations: [MINE, ALL, CREATE, REVOKE].map(String), clock })));
  afterAll(() => api.close());

  const ask = <Result, Variables>(
    cookie: string,
    operation: { toString(): string; __apiType?: (variables: Variables) => Result },
    variables: Variables,
  ) => post<Result>(api.url, { query: String(operation), variables }, { cookie });
  const wanted = { name: '月次の集計', scope: 'API_ADHOC', days: 30, currentPassword: PASSWORD } as const;
  const made = async (cookie: string) => {
    const { issued } = (await ask(cookie, CREATE, { input: wanted })).data.createAccessToken;
    if (!issued) throw new Error('a token was made');
    return issued;
  };
  const asToken = (secret: string) =>
    post(api.url, { query: '{ viewer { account { email } } }' }, { authorization: `Bearer ${secret}` });

  it('are made with the password, shown once, and listed with what they are for', async () => {
    const cookie = await api.session(await api.account());
    const wrong = await ask(cookie, CREATE, { input: { ...wanted, currentPassword: 'not the one' } });
    expect(wrong.data.createAccessToken).toEqual({
      issued: null,
      refusals: [{ code: 'PASSWORD_WRONG', path: ['currentPassword'] }],
    });
    const { secret, accessToken } = await made(cookie);
    expect(accessToken).toEqual({
      id: expect.any(String) as string,
      name: '月次の集計',
      scope: 'API_ADHOC',
      expiresAt: '2026-12-23T01:00:00+00:00',
      lastUsedAt: null,
    });
    expect((await asToken(secret)).status).toBe(200);
    const list = (await ask(cookie, MINE, {})).data.viewer.account.accessTokens;
    expect(list).toEqual([{ ...accessToken, lastUsedAt: '2026-11-23T01:00:00+00:00' }]);
  });

  it('stop at the very next request when they are revoked, by their owner only and by administrators', async () => {
    const email = await api.account();
    const cookie = await api.session(email);
    const [colleague, admin] = [await api.session(await api.account()), await api.session(await api.account(ADMIN))];
    const [first, second] = [await made(cookie), await made(cookie)];
    const revoke = async (as: string, id: string) => (await ask(as, REVOKE, { input: { id } })).data.revokeAccessToken;

    expect(await revoke(colleague, first.accessToken.id)).toEqual({ account: null, refusals: [{ code: 'NOT_FOUND' }] });
    expect((await asToken(first.secret)).status).toBe(200);
    expect(await revoke(cookie, first.accessToken.id)).toEqual({ account: { email }, refusals: [] });
    expect((await asToken(first.secret)).status).toBe(401);

    const kept = (await ask(admin, ALL, {})).data.accounts.nodes.find((account) => account.email === email);
    expect(kept?.accessTokens).toEqual([{ id: second.accessToken.id, name: '月次の集計' }]);
    expect(codesOf(await ask(colleague, ALL, {}))).toEqual(['FORBIDDEN']);
    expect(await revoke(admin, second.accessToken.id)).toEqual({ account: { email }, refusals: [] });
    expect((await asToken(second.secret)).status).toBe(401);
  });

  it('make no others: one that was stolen does not live on', async () => {
    const cookie = await api.session(await api.account());
    const { secret } = await made(cookie);
    const reply = await post(
      api.url,
      { query: String(CREATE), variables: { input: wanted } },
      { authorization: `Bearer ${secret}` },
    );
    expect(codesOf(reply)).toEqual(['FORBIDDEN']);
    // Nor does it count as a wrong password, or get rid of what keeps others out.
    const remove = 'mutation { removeTotp(input: { currentPassword: "x" }) { refusals { code } } }';
    for (let times = 0; times < 11; times++)
      expect(codesOf(await post(api.url, { query: remove }, { authorization: `Bearer ${secret}` }))).toEqual([
        'FORBIDDEN',
      ]);
    await made(cookie);
  });

  it('count wrong passwords like every other proof', async () => {
    const cookie = await api.session(await api.account());
    for (let index = 0; index < 10; index++)
      await ask(cookie, CREATE, { input: { ...wanted, currentPassword: `guess ${index}` } });
    const closed = await ask(cookie, CREATE, { input: wanted });
    expect(closed.data.createAccessToken.refusals).toEqual([
      { code: 'PASSWORD_TRIED_TOO_OFTEN', path: ['currentPassword'] },
    ]);
  });

  it('are no sessions, which say when they end and do so after half an hour without use', async () => {
    const cookie = await api.session(await api.account());
    const { secret } = await made(cookie);
    const left = async (headers: Record<string, string>) => {
      const body = JSON.stringify({ query: String(MINE) });
      const { status, headers: given } = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      return [status, given.get('tsunagari-session-seconds')];
    };
    expect(await left({ cookie })).toEqual([200, '1800']);
    expect(await left({ authorization: `Bearer ${secret}` })).toEqual([200, null]);
    now = fixedClock('2026-11-23T10:00:50+09:00');
    expect(await left({ cookie })).toEqual([200, '1750']);
    now = fixedClock('2026-11-23T10:29:59+09:00');
    expect(await left({ cookie })).toEqual([200, '1800']);
    now = fixedClock('2026-11-23T10:59:59+09:00');
    expect(await left({ cookie })).toEqual([401, null]);
    expect(await left({ authorization: `Bearer ${secret}` })).toEqual([200, null]);
  });
});
