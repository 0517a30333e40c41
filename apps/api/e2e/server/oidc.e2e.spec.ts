import { systemClaims } from '@tsunagari/database';
import { type Clock, fixedClock, newId, systemClock } from '@tsunagari/kernel';
import { LocalProvider, type PersonAtProvider } from '../../testing/local-provider.js';
import { codesOf, cookieOf, post, trySignIn } from '../../testing/requests.js';
import { SMALL_TOWN } from '../../testing/small-town.js';
import { PASSWORD, type TestApi, testApi } from '../../testing/test-api.js';
import { readConfiguration } from '../../src/server/configuration.js';
import { OidcProvider } from '../../src/server/oidc-provider.js';

const VIEWER = 'query E2eWho { viewer { account { email } } }';
const BRANCHES = 'query E2eBranches { branches(first: 1) { totalCount } }';
const MORNING = '2026-11-30T09:00:00+09:00';

let provider: LocalProvider;
let api: TestApi;
let now = fixedClock(MORNING);
const clock: Clock = { now: () => now.now(), today: () => now.today() };
beforeAll(async () => {
  provider = await LocalProvider.start();
  api = await testApi({ operations: [VIEWER, BRANCHES], clock, oidc: provider.settings });
});
afterAll(async () => {
  await api.close();
  await provider.stop();
});
beforeEach(() => void (now = fixedClock(MORNING)));

const get = (path: string, cookie = '', at = api) =>
  fetch(`${at.url}${path}`, { redirect: 'manual', headers: { cookie } });
const who = (cookie: string) =>
  post<{ viewer: { account: { email: string } } }>(api.url, { query: VIEWER }, { cookie });
const at = (email: string, sub = newId(systemClock)): PersonAtProvider => ({
  sub,
  claims: { email, email_verified: true },
});

/** Where an answer leads, with its status. */
const leadsTo = (answer: Response) => [answer.status, answer.headers.get('location')];
const refusedWith = (problem: string) => [303, `/sign-in?problem=${problem}`];

/** Begins in a browser. @returns its cookie, and the address of the provider */
const begin = async (next = '') => {
  const started = await get(`/auth/oidc/start${next}`);
  expect(started.status).toBe(303);
  return { cookie: cookieOf(started), address: started.headers.get('location') ?? '' };
};
const comeBack = (search: string, cookie: string) => get(`/auth/oidc/callback${search}`, cookie);

/** The whole way of someone through the provider. */
const signIn = async (person: PersonAtProvider, next = '') => {
  const { cookie, address } = await begin(next);
  return comeBack(await provider.signIn(address, person), cookie);
};
const sessionIn = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .find((line) => line.startsWith('tsunagari_session='))
    ?.split(';')[0] ?? '';
const actionsOf = async (email: string) => {
  const rows = await api.database.reader(systemClaims(api.council.councilId)).rows<{ action: string; details: object }>(
    `select e.action, e.details from audit_event e join account a on a.council_id = e.council_id and a.id = e.account_id
     where a.email = $1 and e.action in ('account.link-identity', 'session.begin') order by e.recorded_at`,
    [email],
  );
  return rows.map(({ action, details }) => ({ action, ...details }));
};

describe('signing in through the organisation’s provider', () => {
  it('is offered by its name', async () => {
    const ways = await get('/auth/ways');
    expect([ways.status, await ways.json()]).toEqual([200, { oidc: { name: 'みほん市' } }]);
  });

  it('asks with code, PKCE, state and nonce, and keeps its secret from scripts and for ten minutes', async () => {
    const started = await get('/auth/oidc/start');
    expect(started.headers.get('set-cookie')).toMatch(
      /^tsunagari_oidc=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Expires=Mon, 30 Nov 2026 00:10:00 GMT$/,
    );
    const asked = new URL(started.headers.get('location') ?? '');
    expect(asked.origin).toBe(provider.issuer);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      client_id: 'tsunagari',
      redirect_uri: 'http://localhost:4000/auth/oidc/callback',
      response_type: 'code',
      scope: 'openid email',
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge_method: 'S256',
      max_age: '1800',
    });
    expect(asked.search).not.toContain(cookieOf(started).split('=')[1]);
  });

  it('links the account of the verified address at the first time, which the trail tells, and knows it again by its subject', async () => {
    const email = await api.account();
    const person = at(email.toUpperCase());
    const first = await signIn(person, '?next=/people?q=a');
    expect(leadsTo(first)).toEqual([303, '/people?q=a']);
    expect(first.headers.getSetCookie()).toContain('tsunagari_oidc=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
    expect((await who(sessionIn(first))).data.viewer.account.email).toBe(email);
    const later = await signIn({ ...person, claims: { email: 'another@example.jp', email_verified: false } });
    expect((await who(sessionIn(later))).data.viewer.account.email).toBe(email);
    expect(await actionsOf(email)).toEqual([
      { action: 'account.link-identity', issuer: provider.issuer },
      { action: 'session.begin', by: 'provider' },
      { action: 'session.begin', by: 'provider' },
    ]);
  });

  it('shows nothing before the pledge is accepted', async () => {
    const email = await api.account(undefined, undefined, 'owed');
    const cookie = sessionIn(await signIn(at(email)));
    const answer = await post(api.url, { query: BRANCHES }, { cookie });
    expect(codesOf(answer)).toEqual(['PLEDGE_REQUIRED']);
  });

  it('lets in neither an unverified address, an unknown one, one without any, nor a disabled account', async () => {
    const [email, disabled] = [await api.account(), await api.account()];
    const known = at(await api.account());
    expect(leadsTo(await signIn(known))).toEqual([303, '/']);
    const off = (address: string) =>
      api.database.dataSource.transaction(async (manager) => {
        await manager.query(`select set_config('app.council_id', $1, true)`, [api.council.councilId]);
        await manager.query(`update account set disabled_at = now() where email = $1`, [address]);
      });
    await off(disabled);
    await off(String(known.claims['email']));
    for (const person of [
      { ...at(email), claims: { email, email_verified: false } },
      { ...at(email), claims: { email } },
      { ...at(email), claims: { email, email_verified: 'true' } },
      { ...at(email), claims: {} },
      at('nobody@example.jp'),
      at(disabled),
      known,
    ]) {
      const answer = await signIn(person);
      expect([person.claims, ...leadsTo(answer)]).toEqual([person.claims, ...refusedWith('OIDC_UNKNOWN')]);
      expect(sessionIn(answer)).toBe('');
    }
    expect(await actionsOf(email)).toEqual([]);
  });

  it('links neither an address of another domain, one that only looks like it, nor an account of another council', async () => {
    const council = { ...SMALL_TOWN.council, code: 'neighbour' };
    const foreign = await api.account(undefined, await api.aCouncil({ ...SMALL_TOWN, council }));
    const outside = await api.account();
    await api.database.dataSource.transaction(async (manager) => {
      await manager.query(`select set_config('app.council_id', $1, true)`, [api.council.councilId]);
      await manager.query(`update account set email = $2, email_key = $2 where email = $1`, [
        outside,
        'person@example.com',
      ]);
    });
    const email = await api.account();
    for (const address of ['person@example.com', email.replace('a', 'ａ'), email.replace('@', '＠'), foreign])
      expect([address, ...leadsTo(await signIn(at(address)))]).toEqual([address, ...refusedWith('OIDC_UNKNOWN')]);
    expect(leadsTo(await signIn(at(email)))).toEqual([303, '/']);
  });

  it.each([
    ['example.jp', 'example.jp'],
    [undefined, null],
    [['example.jp'], null],
  ])('hears for which domain the provider keeps an identity: %j', async (hd, hostedDomain) => {
    const { oidc, publicUrl } = readConfiguration(provider.settings);
    if (oidc === null) throw new Error('no provider');
    const asked = new OidcProvider(oidc, publicUrl, systemClock);
    const person = { sub: newId(systemClock), claims: { email: 'a@example.jp', email_verified: true, hd } };
    const begun = { asksAnew: false, begunAt: systemClock.now() };
    const search = await provider.signIn((await asked.signInAddress('secret', begun)).href, person);
    expect(await asked.identityOf(search, 'secret', begun)).toMatchObject({ subject: person.sub, hostedDomain });
  });

  it('gives an account to one identity only, and makes no account', async () => {
    const email = await api.account();
    expect(leadsTo(await signIn(at(email)))).toEqual([303, '/']);
    expect(leadsTo(await signIn(at(email)))).toEqual(refusedWith('OIDC_UNKNOWN'));
  });

  it('does not guess between two accounts of one address', async () => {
    const council = await api.aCouncil();
    const email = await api.account();
    await api.database.dataSource.transaction(async (manager) => {
      await manager.query(`select set_config('app.council_id', $1, true)`, [council.councilId]);
      await manager.query(
        `insert into account (council_id, id, email, email_key, display_name) values ($1, $2, $3, $3, '職員（架空）')`,
        [council.councilId, newId(systemClock), email],
      );
    });
    expect(leadsTo(await signIn(at(email)))).toEqual(refusedWith('OIDC_UNKNOWN'));
  });

  it('still asks for the second proof of an account that has one', async () => {
    const email = await api.account();
    await api.database.dataSource.transaction(async (manager) => {
      await manager.query(`select set_config('app.council_id', $1, true)`, [api.council.councilId]);
      await manager.query(
        `insert into account_totp (council_id, id, secret_sealed, started_at, confirmed_at)
         select council_id, id, 'x', now(), now() from account where email = $1`,
        [email],
      );
    });
    const answer = await signIn(at(email), '?next=/people');
    expect(sessionIn(answer)).toBe('');
    expect(answer.headers.get('location')).toMatch(/^\/sign-in\?next=%2Fpeople#waiting=[\w-]{43}&ways=totp$/);
  });

  it('says when someone turns back', async () => {
    expect(leadsTo(await signIn({ ...at('a@example.jp'), cancels: true }))).toEqual(refusedWith('OIDC_CANCELLED'));
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/%0d%0aset-cookie:a=b',
  ])('leads to no other place than its own: %s', async (next) => {
    const answer = await signIn(at(await api.account()), `?next=${next}`);
    expect(leadsTo(answer)).toEqual([303, '/']);
  });
});

describe('an answer of the provider that does not fit', () => {
  let email: string;
  beforeEach(async () => void (email = await api.account()));
  const changed = (address: string, name: string, value: string) => {
    const url = new URL(address);
    url.searchParams.set(name, value);
    return url;
  };

  it('is refused in another browser, which is not signed in to the account of a stranger', async () => {
    const { cookie, address } = await begin();
    const mine = await begin();
    const search = await provider.signIn(address, at(email));
    for (const other of ['', mine.cookie])
      expect(leadsTo(await comeBack(search, other))).toEqual(refusedWith('OIDC_REFUSED'));
    // Whoever was sent a foreign answer goes on with the own sign-in.
    expect(leadsTo(await comeBack(search, cookie))).toEqual([303, '/']);
    const own = await provider.signIn(mine.address, at(await api.account()));
    expect(leadsTo(await comeBack(own, mine.cookie))).toEqual([303, '/']);
  });

  it('is refused the second time, with the cookie too', async () => {
    const { cookie, address } = await begin();
    const search = await provider.signIn(address, at(email));
    expect(leadsTo(await comeBack(search, cookie))).toEqual([303, '/']);
    const again = await comeBack(search, cookie);
    expect([...leadsTo(again), sessionIn(again)]).toEqual([...refusedWith('OIDC_REFUSED'), '']);
  });

  it('is refused when only one of two at the same moment may count', async () => {
    const { cookie, address } = await begin();
    const search = await provider.signIn(address, at(email));
    const answers = await Promise.all([comeBack(search, cookie), comeBack(search, cookie)]);
    expect(answers.filter((answer) => sessionIn(answer) !== '')).toHaveLength(1);
  });

  it('is refused after ten minutes', async () => {
    const { cookie, address } = await begin();
    const search = await provider.signIn(address, at(email));
    now = fixedClock('2026-11-30T09:10:01+09:00');
    expect(leadsTo(await comeBack(search, cookie))).toEqual(refusedWith('OIDC_REFUSED'));
  });

  it.each([
    ['nonce', 'nonce'],
    ['code verifier', 'code_challenge'],
  ])('is refused with another %s than was asked with', async (_what, parameter) => {
    const { cookie, address } = await begin();
    const other = changed(address, parameter, 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM').href;
    const answer = await comeBack(await provider.signIn(other, at(email)), cookie);
    expect([...leadsTo(answer), sessionIn(answer)]).toEqual([...refusedWith('OIDC_REFUSED'), '']);
  });

  it('is refused with a changed state, another issuer, no code, or a code of another provider', async () => {
    const foreign = await LocalProvider.start();
    try {
      const changes: ((search: URLSearchParams, address: string) => void | Promise<void>)[] = [
        (search) => search.set('state', 'A'.repeat(43)),
        (search) => search.delete('state'),
        (search) => search.set('iss', foreign.issuer),
        (search) => search.delete('iss'),
        (search) => search.delete('code'),
        async (search, address) => {
          const there = await foreign.signIn(address.replace(provider.issuer, foreign.issuer), at(email));
          search.set('code', new URLSearchParams(there).get('code') ?? '');
        },
      ];
      for (const change of changes) {
        const { cookie, address } = await begin();
        const search = new URLSearchParams(await provider.signIn(address, at(email)));
        await change(search, address);
        const answer = await comeBack(`?${search.toString()}`, cookie);
        expect([...leadsTo(answer), sessionIn(answer)]).toEqual([...refusedWith('OIDC_REFUSED'), '']);
      }
    } finally {
      await foreign.stop();
    }
    expect(api.faults).toEqual([]);
  });
});

describe('a provider that is not there', () => {
  it.each([
    ['does not answer', () => ({ ...provider.settings, OIDC_ISSUER: 'http://127.0.0.1:9' })],
    [
      'calls itself otherwise',
      () => ({ ...provider.settings, OIDC_ISSUER: provider.issuer.replace('127.0.0.1', 'localhost') }),
    ],
  ])('%s: the start does not fail, it is said on the page, and the password works', async (_how, settings) => {
    const alone = await testApi({ operations: [VIEWER], oidc: settings() });
    try {
      expect(leadsTo(await get('/auth/oidc/start?next=/people', '', alone))).toEqual([
        303,
        '/sign-in?problem=OIDC_UNREACHABLE&next=%2Fpeople',
      ]);
      expect((await trySignIn(alone.url, await alone.account(), PASSWORD)).status).toBe(204);
      expect(alone.faults).toEqual([]);
    } finally {
      await alone.close();
    }
  });

  it('is not offered when none is set', async () => {
    const alone = await testApi();
    try {
      expect(await (await get('/auth/ways', '', alone)).json()).toEqual({ oidc: null });
      expect(leadsTo(await get('/auth/oidc/start', '', alone))).toEqual(refusedWith('OIDC_UNREACHABLE'));
      expect(leadsTo(await get('/auth/oidc/callback?code=a&state=b', '', alone))).toEqual(refusedWith('OIDC_REFUSED'));
    } finally {
      await alone.close();
    }
  });
});
