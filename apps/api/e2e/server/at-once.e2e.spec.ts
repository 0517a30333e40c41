import { signIn } from '@tsunagari/identity';
import { fixedClock } from '@tsunagari/kernel';
import { Client } from 'pg';
import { chanceOfDifference } from '../../testing/mann-whitney.js';
import { post, trySignIn } from '../../testing/requests.js';
import { PASSWORD, type TestApi, testApi } from '../../testing/test-api.js';

const BRANCH = '{ branchByCode(code: "B1") { id version areaNote } }';
const REVISE = `mutation ($id: ID!, $version: Int!, $note: String!) { reviseBranch(input: { id: $id, version: $version, areaNote: $note }) {
  branch { areaNote } refusals { code current { ... on Branch { version } } } } }`;

interface Found {
  readonly branchByCode: { readonly id: string; readonly version: number; readonly areaNote: string | null };
}
interface Revised {
  readonly reviseBranch: {
    readonly branch: { readonly areaNote: string } | null;
    readonly refusals: readonly { readonly code: string; readonly current: { readonly version: number } | null }[];
  };
}

describe('many at once', () => {
  let api: TestApi;
  // Waiting for each other is no fault here, however slow the machine is.
  beforeAll(async () => void (api = await testApi({ answerWithinMs: 120_000 })));
  afterAll(() => api.close());
  afterEach(() => expect(api.faults).toEqual([]));

  it('change what they have read: one is kept, the others are shown the version that won', async () => {
    const headers = { authorization: `Bearer ${await api.token()}` };
    const { id, version } = (await post<Found>(api.url, { query: BRANCH }, headers)).data.branchByCode;
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        post<Revised>(api.url, { query: REVISE, variables: { id, version, note: `${index}番の人が書いた` } }, headers),
      ),
    );
    const outcomes = replies.map(({ data }) => data.reviseBranch);
    const kept = outcomes.filter(({ branch }) => branch !== null);
    expect(kept).toHaveLength(1);
    const conflict = { code: 'VERSION_CONFLICT', current: { version: version + 1 } };
    expect(outcomes.filter(({ branch }) => branch === null).map(({ refusals }) => refusals)).toEqual(
      Array.from({ length: 49 }, () => [conflict]),
    );
    expect((await post<Found>(api.url, { query: BRANCH }, headers)).data.branchByCode).toEqual({
      id,
      version: version + 1,
      areaNote: kept[0]?.branch?.areaNote,
    });
  }, 120_000);

  it('guess passwords: ten for one account, a hundred for all, and nobody is locked out for long', async () => {
    const [email, other] = [await api.account(), await api.account()];
    const guessed = await Promise.all(Array.from({ length: 40 }, () => trySignIn(api.url, email, 'wrong wrong wrong')));
    expect(guessed.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(guessed.filter(({ status }) => status === 429)).toHaveLength(30);
    const sprayed = await Promise.all(
      Array.from({ length: 150 }, (_, index) => trySignIn(api.url, `nobody${index}@example.jp`, 'Spring2026!')),
    );
    expect(sprayed.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(90);
    expect((await trySignIn(api.url, other, PASSWORD)).status).toBe(429);
    expect((await trySignIn(api.url, other, PASSWORD)).headers.get('retry-after')).toMatch(/^[1-9]\d{0,2}$/);
  }, 120_000);
});

describe('a password', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await testApi()));
  afterAll(() => api.close());

  it('is kept as a hash of argon2id that costs 19 MiB and two passes', async () => {
    await api.account();
    const owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ hash: string }>('select password_hash as hash from account_credential');
    await owner.end();
    for (const { hash } of rows) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22,}\$[\w+/]{43}$/);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('is checked as long for an address that nobody has', async () => {
    const email = await api.account();
    const clock = fixedClock('2026-11-23T10:00:00+09:00');
    const timed = async (address: string): Promise<number> => {
      const start = performance.now();
      expect(await signIn(api.database, { email: address, password: 'not the password' }, clock, 'test')).toBeNull();
      return performance.now() - start;
    };
    const chances: number[] = [];
    while (chances.length < 4 && !chances.some((chance) => chance > 0.01)) {
      const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
      for (let round = 0; round < 20; round++)
        for (const kind of round % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const))
          times[kind].push(await timed(kind === 'known' ? email : 'nobody@example.jp'));
      const middle = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
      const difference = Math.abs(middle(times.known) / middle(times.unknown) - 1);
      chances.push(difference < 0.1 ? 1 : chanceOfDifference(times.known, times.unknown));
    }
    expect(Math.max(...chances)).toBeGreaterThan(0.01);
  }, 120_000);
});
