import { type Clock, type Grant, day, fixedClock } from '@tsunagari/kernel';
import { codesOf, cookieOf, post, trySignIn } from '../../testing/requests.js';
import { PASSWORD, type TestApi, testApi } from '../../testing/test-api.js';

const INVITE = `mutation E2eInvite($input: InvitePersonInput!) { invitePerson(input: $input) { link { url kind expiresAt } refusals { code path message } } }`;
const RESET = `mutation E2eReset($input: CreateResetLinkInput!) { createResetLink(input: $input) { link { url kind } refusals { code path } } }`;
const VIEWER = `query E2eInvited { viewer { account { email displayName } grants { role from to branch { name } } abilities { invitePerson } } }`;
const BRANCHES = `query E2eBranches { branches(first: 1) { edges { node { id name } } } }`;
const ACCEPT = `mutation E2ePromise { acceptPledge(input: { edition: 1 }) { refusals { code } } }`;
const NOON = new Date('2026-11-24T12:00:00+09:00');
const ADMIN: readonly Grant[] = [
  { role: 'council_admin', scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } },
];
const OTHER = 'べつのながいながいあいことば';

interface Made {
  readonly link: { readonly url: string; readonly kind: string; readonly expiresAt: string } | null;
  readonly refusals: readonly { readonly code: string; readonly path: readonly string[] }[];
}

describe('links that set a password, over HTTP', () => {
  let api: TestApi;
  let now = NOON;
  let admin: string;
  const clock: Clock = { now: () => now, today: () => fixedClock(now.toISOString()).today() };
  beforeAll(async () => {
    api = await testApi({ operations: [INVITE, RESET, VIEWER, BRANCHES, ACCEPT], clock });
    admin = await api.session(await api.account(ADMIN));
  });
  afterAll(() => api.close());

  const open = (token: unknown, password?: string, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/auth/invitation`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ token, password }),
    });
  const invite = async (input: object, headers: Record<string, string> = {}, cookie = admin) => {
    const variables = {
      input: { displayName: '新しい人（架空）', role: 'COUNCIL_STAFF', from: '2026-12-01', ...input },
    };
    return post<{ invitePerson: Made }>(api.url, { query: INVITE, variables }, { cookie, ...headers });
  };
  const tokenOf = (made: Made) => new URL(made.link?.url ?? '').hash.slice(1);
  const who = (cookie: string) => post<object>(api.url, { query: VIEWER }, { cookie });

  it('bring an invited coordinator in, for the branch that was given', async () => {
    const { data } = await post<{ branches: { edges: { node: { id: string; name: string } }[] } }>(
      api.url,
      { query: BRANCHES },
      { cookie: admin },
    );
    const branch = data.branches.edges[0]!.node;
    const input = { email: 'new1@example.jp', role: 'BRANCH_COORDINATOR', branchId: branch.id, to: '2028-04-01' };
    const first = await invite(input, { 'idempotency-key': 'invite-once' });
    const made = first.data.invitePerson;
    expect(made.link).toMatchObject({ kind: 'invitation', expiresAt: '2026-12-01T03:00:00.000Z' });
    expect(made.link?.url).toMatch(/^http:\/\/localhost:4000\/set-password#[\w-]{43}$/);
    expect((await invite(input, { 'idempotency-key': 'invite-once' })).data.invitePerson).toEqual(made);

    const looked = await open(tokenOf(made));
    const invited = { kind: 'invitation', email: 'new1@example.jp', displayName: '新しい人（架空）' };
    expect([looked.status, await looked.json()]).toEqual([200, invited]);
    const set = await open(tokenOf(made), PASSWORD);
    expect([set.status, await set.json(), set.headers.get('set-cookie')]).toEqual([200, invited, null]);
    const cookie = cookieOf(await trySignIn(api.url, 'new1@example.jp', PASSWORD));
    expect(codesOf(await who(cookie))).toEqual(['PLEDGE_REQUIRED']);
    await post(api.url, { query: ACCEPT }, { cookie });
    expect((await who(cookie)).data).toEqual({
      viewer: {
        account: { email: 'new1@example.jp', displayName: '新しい人（架空）' },
        grants: [{ role: 'BRANCH_COORDINATOR', from: '2026-12-01', to: '2028-04-01', branch: { name: branch.name } }],
        abilities: { invitePerson: false },
      },
    });
  });

  it('say how a password must be, in the reader’s language, and hold on', async () => {
    const token = tokenOf((await invite({ email: 'new2@example.jp' })).data.invitePerson);
    const refused = await open(token, 'short', { 'accept-language': 'en' });
    expect([refused.status, await refused.json()]).toEqual([
      422,
      {
        problems: [
          {
            code: 'PASSWORD_TOO_SHORT',
            path: ['password'],
            message: 'Use 12 characters or more; several words are good.',
          },
        ],
      },
    ]);
    expect((await open(token, PASSWORD)).status).toBe(200);
  });

  it('reset a password and end what stands', async () => {
    const email = await api.account();
    const cookie = await api.session(email);
    const variables = { input: { email, clearsSecondProofs: false } };
    const { data } = await post<{ createResetLink: Made }>(api.url, { query: RESET, variables }, { cookie: admin });
    expect(data.createResetLink.link?.kind).toBe('reset');
    expect((await open(tokenOf(data.createResetLink), OTHER)).status).toBe(200);
    expect(codesOf(await who(cookie))).toEqual(['UNAUTHENTICATED']);
    expect((await trySignIn(api.url, email, PASSWORD)).status).toBe(401);
    expect((await trySignIn(api.url, email, OTHER)).status).toBe(204);
  });

  it('are all refused alike: used, replaced, too old, or never made', async () => {
    const used = tokenOf((await invite({ email: 'new3@example.jp' })).data.invitePerson);
    await open(used, PASSWORD);
    const replaced = tokenOf((await invite({ email: 'new4@example.jp' })).data.invitePerson);
    const variables = { input: { email: 'new4@example.jp', clearsSecondProofs: false } };
    const again = await post<{ createResetLink: Made }>(api.url, { query: RESET, variables }, { cookie: admin });
    for (const token of [used, replaced, 'x'.repeat(43), '']) {
      const refused = await open(token, PASSWORD);
      expect([refused.status, await refused.json()]).toEqual([410, { code: 'LINK_ENDED' }]);
    }
    now = new Date(NOON.getTime() + 7 * 86_400_000);
    expect((await open(tokenOf(again.data.createResetLink), PASSWORD)).status).toBe(410);
    now = NOON;
  });

  it('are made by administrators only, for bodies of their own council only', async () => {
    const staff = await api.session(await api.account());
    expect(codesOf(await invite({ email: 'new5@example.jp' }, {}, staff))).toEqual(['FORBIDDEN']);
    const foreign = await invite({ email: 'new5@example.jp', role: 'BRANCH_OFFICER', branchId: 'QnJhbmNoOng' });
    expect(foreign.data.invitePerson.refusals).toMatchObject([{ code: 'NOT_FOUND', path: ['branchId'] }]);
    const scopeless = await invite({ email: 'new5@example.jp', role: 'BRANCH_OFFICER' });
    expect(scopeless.data.invitePerson.refusals).toMatchObject([{ code: 'ROLE_NEEDS_BRANCH', path: ['role'] }]);
    const known = await invite({ email: await api.account() });
    expect(known.data.invitePerson.refusals).toMatchObject([{ code: 'EMAIL_TAKEN', path: ['email'] }]);
  });

  it('take nothing from other sites, nothing that is no token, and make one wait who guesses', async () => {
    expect((await open('x', undefined, { origin: 'https://evil.test' })).status).toBe(403);
    for (const token of [undefined, 1, 'x'.repeat(101)]) expect((await open(token)).status).toBe(400);
    now = new Date(NOON.getTime() + 8 * 86_400_000);
    const guesses = await Promise.all(Array.from({ length: 101 }, (_, index) => open(`guess${index}`)));
    expect(guesses.map(({ status }) => status).sort()).toEqual([...Array<number>(100).fill(410), 429]);
    expect(api.faults).toEqual([]);
  });
});
