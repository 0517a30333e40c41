import { request } from 'node:http';
import { Client } from 'pg';
import { type Matrix, plantedMatrix } from '../../testing/matrix/matrix.js';
import { type Tag, canaryOf } from '../../testing/matrix/planted.js';

/** So long it goes on at least, and until enough were answered; `npm run test:security` takes two minutes. */
const SECONDS = process.env['SECURITY_TESTS'] === 'full' ? 120 : 4;
const AT_ONCE = 200;
const QUERY = `{ people(first: 20) { nodes { id name note contacts { value } volunteer { skills } roleTerms { label } } }
  associations(first: 5) { nodes { note } } viewer { council { id } } }`;

describe('requests of several councils and roles at once', () => {
  let matrix: Matrix;
  beforeAll(async () => void (matrix = await plantedMatrix()), 60_000);
  afterAll(() => matrix.close());

  it(`show each its own, ${AT_ONCE} at a time, also when others hang up; no connection keeps a claim`, async () => {
    const [a, b] = matrix.planted;
    if (!a || !b) throw new Error('two councils are planted');
    const tokenIn = async (planted: typeof a) => matrix.api.token({ council: planted.council });
    const named = (name: string) => matrix.askers.find((asker) => asker.name === name)?.token ?? '';
    const kinds: readonly { token: string; sees: readonly Tag[] }[] = [
      { token: named('staff'), sees: ['house-a', 'person-a-own', 'person-a-other'] },
      { token: named('coordinator'), sees: ['house-a', 'person-a-own'] },
      { token: await tokenIn(b), sees: ['house-b', 'person-b-own', 'person-b-other'] },
    ];
    const foreign = kinds.map(({ sees }) =>
      ['house-a', 'person-a-own', 'person-a-other', 'house-b', 'person-b-own', 'person-b-other']
        .filter((tag) => !sees.includes(tag as Tag))
        .map((tag) => canaryOf(tag as Tag)),
    );
    const until = performance.now() + SECONDS * 1_000;
    const counts = { answered: 0, hungUp: 0 };
    const bled: string[] = [];
    const worker = async (number: number): Promise<void> => {
      for (let round = 0; performance.now() < until || counts.answered <= 2 * AT_ONCE; round++) {
        const kind = (number + round) % kinds.length;
        const { token = '', sees = [] } = kinds[kind] ?? {};
        const text = await ask(matrix.api.url, token, (number + round) % 7 === 0);
        if (text === null) {
          counts.hungUp++;
          continue;
        }
        counts.answered++;
        for (const canary of foreign[kind] ?? []) if (text.includes(canary)) bled.push(`${kind}: ${canary}`);
        for (const tag of sees)
          if (!text.includes(canaryOf(tag))) bled.push(`${kind} lacks ${tag}: ${text.slice(0, 300)}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, (_, number) => worker(number)));
    expect(bled.slice(0, 5)).toEqual([]);
    expect(counts.answered).toBeGreaterThan(2 * AT_ONCE);
    expect(counts.hungUp).toBeGreaterThan(AT_ONCE / 10);
    expect(matrix.api.faults).toEqual([]);
    // Requests whose askers have hung up may still be at work; each ends by itself.
    const settledBy = performance.now() + 10_000;
    while ((await claimsLeft()).length > 0 && performance.now() < settledBy)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await claimsLeft()).toEqual([]);
  }, 200_000);

  /** What is still claimed on each connection of the pool, and transactions that nobody ended. */
  async function claimsLeft(): Promise<string[]> {
    const { dataSource, ownerUrl } = matrix.api.database;
    const left: string[] = [];
    const runners = Array.from({ length: 4 }, () => dataSource.createQueryRunner());
    for (const runner of runners) {
      const [row] = (await runner.query(
        `select concat_ws('|', nullif(current_setting('app.council_id', true), ''), nullif(current_setting('app.account_id', true), ''),
           nullif(current_setting('app.rights', true), ''), nullif(current_setting('app.token_hash', true), '')) as claims`,
      )) as { claims: string }[];
      if (row?.claims) left.push(row.claims);
    }
    await Promise.all(runners.map((runner) => runner.release()));
    const owner = new Client({ connectionString: ownerUrl });
    await owner.connect();
    const open = await owner.query(
      `select query from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
    );
    await owner.end();
    return [...left, ...open.rows.map(({ query }: { query: string }) => query)];
  }
});

/** The text of the answer; null when the request was broken off before it came. */
function ask(url: string, token: string, hangsUp: boolean): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', purpose: 'UPKEEP', authorization: `Bearer ${token}` },
    });
    outgoing.on('error', (error) => (hangsUp ? resolve(null) : reject(error)));
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
      incoming.on('error', () => resolve(null));
    });
    outgoing.end(JSON.stringify({ query: QUERY }));
    if (hangsUp) setTimeout(() => outgoing.destroy(), 15);
  });
}
