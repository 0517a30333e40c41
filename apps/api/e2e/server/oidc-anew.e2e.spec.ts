import { newId, systemClock } from '@tsunagari/kernel';
import { LocalProvider, type PersonAtProvider, type ProviderBrowser } from '../../testing/local-provider.js';
import { cookieOf, post, trySignIn } from '../../testing/requests.js';
import { PASSWORD, type TestApi, testApi } from '../../testing/test-api.js';

const VIEWER = 'query E2eWhoAnew { viewer { account { email } } }';
const REFUSED = '/sign-in?problem=OIDC_REFUSED';

let provider: LocalProvider;
let api: TestApi;
beforeAll(async () => {
  provider = await LocalProvider.start();
  api = await testApi({ operations: [VIEWER], oidc: provider.settings });
});
afterAll(async () => {
  await api.close();
  await provider.stop();
});

const someone = async (secondsAgo = 0, at = api): Promise<PersonAtProvider & { readonly email: string }> => {
  const email = await at.account();
  return { email, secondsAgo, sub: newId(systemClock), claims: { email, email_verified: true } };
};

/** A browser that several people use: what it keeps of the product, and what of the provider. */
class SharedBrowser {
  readonly #kept = new Map<string, string>();
  readonly #atProvider: ProviderBrowser = new Map();

  constructor(private readonly at: TestApi = api) {}

  /** Signs in through the provider. @param change what happens to the address there on its way @returns whose session it is, or where it leads */
  async enter(person: PersonAtProvider, change: (asked: URLSearchParams) => void = () => undefined): Promise<string> {
    const started = await this.#send('/auth/oidc/start');
    const address = new URL(started.headers.get('location') ?? '');
    change(address.searchParams);
    const search = await provider.signIn(address.href, person, this.#atProvider);
    const back = await this.#send(`/auth/oidc/callback${search}`);
    return back.headers.get('location') === '/' ? this.#who() : (back.headers.get('location') ?? '');
  }

  /** What the provider is asked. */
  async asked(): Promise<{ readonly prompt: string | null; readonly maxAge: string | null }> {
    const started = await this.#send('/auth/oidc/start');
    const { searchParams } = new URL(started.headers.get('location') ?? '');
    return { prompt: searchParams.get('prompt'), maxAge: searchParams.get('max_age') };
  }

  /** Someone takes the mark of a sign-out away. */
  forgetLeaving(): void {
    this.#kept.delete('tsunagari_left');
  }

  async leave(): Promise<Response> {
    return this.#send('/auth/sign-out', { method: 'POST', body: '{}' });
  }

  async enterByPassword(email: string): Promise<Response> {
    const answer = await trySignIn(this.at.url, email, PASSWORD, { cookie: this.#cookie() });
    this.#keep(answer);
    return answer;
  }

  async #who(): Promise<string> {
    const { data } = await post<{ viewer: { account: { email: string } } }>(
      this.at.url,
      { query: VIEWER },
      { cookie: this.#cookie() },
    );
    return data.viewer.account.email;
  }

  async #send(path: string, given: RequestInit = {}): Promise<Response> {
    const headers = { 'content-type': 'application/json', cookie: this.#cookie() };
    const answer = await fetch(`${this.at.url}${path}`, { redirect: 'manual', ...given, headers });
    this.#keep(answer);
    return answer;
  }

  #cookie(): string {
    return [...this.#kept].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keep(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (line.includes('Max-Age=0')) this.#kept.delete(name);
      else this.#kept.set(name, value);
    }
  }
}

describe('whoever has signed in at the provider', () => {
  it('is not asked again within half an hour, and believed no longer', async () => {
    const person = await someone(1_700);
    const browser = new SharedBrowser();
    expect(await browser.asked()).toEqual({ prompt: null, maxAge: '1800' });
    expect(await browser.enter(person)).toBe(person.email);
    // Who sits there now is not asked by a provider that still knows the other one.
    expect(await browser.enter(await someone())).toBe(person.email);
  });

  it('is refused when the provider lets an older sign-in pass, or does not tell when it was', async () => {
    expect(await new SharedBrowser().enter(await someone(1_900))).toBe(REFUSED);
    const untold = (asked: URLSearchParams) => asked.delete('max_age');
    expect(await new SharedBrowser().enter(await someone(), untold)).toBe(REFUSED);
    expect(api.faults).toEqual([]);
  });

  it('has to sign in there anew after a sign-out here, so that the next one at the computer is somebody else', async () => {
    const [first, next] = [await someone(60), await someone()];
    const browser = new SharedBrowser();
    expect(await browser.enter(first)).toBe(first.email);
    await browser.leave();
    expect(await browser.asked()).toEqual({ prompt: 'login', maxAge: '1800' });
    expect(await browser.enter(next)).toBe(next.email);
    expect(await browser.asked()).toEqual({ prompt: null, maxAge: '1800' });
  });

  it('does not slip in after a sign-out by an address that no longer asks anew', async () => {
    const first = await someone(60);
    const browser = new SharedBrowser();
    expect(await browser.enter(first)).toBe(first.email);
    await browser.leave();
    const silently = (asked: URLSearchParams) => asked.delete('prompt');
    expect(await browser.enter(first, silently)).toBe(REFUSED);
  });
});

describe('a sign-out', () => {
  it('is remembered by the browser for twelve hours, until someone signs in through the provider and by nothing else', async () => {
    const [person, another] = [await someone(), await api.account()];
    const browser = new SharedBrowser();
    const [session, left] = (await browser.leave()).headers.getSetCookie();
    expect(session).toBe('tsunagari_session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
    expect(left).toBe('tsunagari_left=1; Path=/; HttpOnly; SameSite=Lax; Expires=Mon, 23 Nov 2026 13:00:00 GMT');
    const entered = await browser.enterByPassword(another);
    expect(entered.headers.getSetCookie()).toHaveLength(1);
    expect(cookieOf(entered)).toMatch(/^tsunagari_session=[\w-]{43}$/);
    expect(await browser.asked()).toEqual({ prompt: 'login', maxAge: '1800' });
    expect(await browser.enter(person)).toBe(person.email);
    expect(await browser.asked()).toEqual({ prompt: null, maxAge: '1800' });
  });

  it('is remembered by the product too: an older sign-in at the provider brings nobody in, whatever the browser keeps', async () => {
    const now = await testApi({ operations: [VIEWER], oidc: provider.settings, clock: systemClock });
    try {
      const [first, next] = [await someone(60, now), await someone(0, now)];
      const browser = new SharedBrowser(now);
      expect(await browser.enter(first)).toBe(first.email);
      await browser.leave();
      browser.forgetLeaving();
      expect(await browser.asked()).toEqual({ prompt: null, maxAge: '1800' });
      expect(await browser.enter(first)).toBe('/auth/oidc/start?next=%2F');
      expect(await browser.asked()).toEqual({ prompt: 'login', maxAge: '1800' });
      const silently = (asked: URLSearchParams) => asked.delete('prompt');
      expect(await browser.enter(first, silently)).toBe(REFUSED);
      expect(await browser.enter(next)).toBe(next.email);

      // Elsewhere the sign-out of the first one counts as well, and one who signs in anew there is let in.
      const elsewhere = new SharedBrowser(now);
      expect(await elsewhere.enter(first)).toBe('/auth/oidc/start?next=%2F');
      expect(await elsewhere.enter({ ...first, secondsAgo: 0 })).toBe(first.email);
      expect(now.faults).toEqual([]);
    } finally {
      await now.close();
    }
  });
});

describe('a provider that tells no time', () => {
  it('is asked for none, and after a sign-out for the choice of the account', async () => {
    const alone = await testApi({ operations: [VIEWER], oidc: { ...provider.settings, OIDC_MAX_AGE: 'off' } });
    try {
      const person = await someone(90_000, alone);
      const browser = new SharedBrowser(alone);
      expect(await browser.asked()).toEqual({ prompt: null, maxAge: null });
      expect(await browser.enter(person)).toBe(person.email);
      await browser.leave();
      expect(await browser.asked()).toEqual({ prompt: 'select_account', maxAge: null });
    } finally {
      await alone.close();
    }
  });
});
