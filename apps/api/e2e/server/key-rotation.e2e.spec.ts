import {
  DATABASE_SEALED,
  WrongKey,
  keepKeyCheck,
  keyName,
  openDatabase,
  reseal,
  sealerOf,
  takeUpKey,
  textsByKey,
} from '@tsunagari/database';
import { IDENTITY_SEALED } from '@tsunagari/identity';
import { PEOPLE_SEALED } from '@tsunagari/people';
import { randomUUID } from 'node:crypto';
import { anotherProcess } from '../../testing/another-process.js';
import { post } from '../../testing/requests.js';
import { type TestApi, testApi } from '../../testing/test-api.js';

const OLD = Buffer.alloc(32, 7);
const NEW = Buffer.alloc(32, 8);
const COLUMNS = [...DATABASE_SEALED, ...IDENTITY_SEALED, ...PEOPLE_SEALED];
const LOOPS = 3;

const REGISTER = `mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { person { id version } refusals { code } } }`;
const REVISE = `mutation ($input: RevisePersonInput!) { revisePerson(input: $input) { person { note } refusals { code } } }`;
const READ = `query ($id: ID!, $phone: String!) {
  person(id: $id) { note contacts { value } }
  people(filter: { search: $phone }, first: 10) { nodes { id } }
}`;

describe('another key while people work', () => {
  let api: TestApi;
  let authorization: string;
  beforeAll(async () => {
    api = await testApi();
    authorization = `Bearer ${await api.token()}`;
    await keepKeyCheck(api.database.ownerUrl, [OLD], 'only-for-tests');
  });
  afterAll(() => api.close());

  const ask = <Result>(url: string, query: string, variables: object) =>
    post<Result>(url, { query, variables }, { authorization, 'idempotency-key': randomUUID() });

  it('is noticed by nobody, and the old one is retired', async () => {
    let url = api.url;
    let isOver = false;
    const written: { readonly id: string; readonly note: string; readonly phone: string }[] = [];
    const problems: unknown[] = [];

    /** Registers someone, revises the remark, reads it all, and finds the person of a while ago by the number. */
    const round = async (loop: number, turn: number) => {
      const [phone, note] = [`048-${100 + loop}-${1_000 + turn}`, `メモ ${loop}-${turn}`];
      const input = {
        name: `見本田　${loop}-${turn}`,
        note: '書きかけ',
        contacts: [{ kind: 'PHONE', value: phone }],
        allowDuplicate: true,
      };
      const made = await ask<{ registerPerson: { person: { id: string; version: number } } }>(url, REGISTER, { input });
      const { id, version } = made.data.registerPerson.person;
      const revised = await ask<{ revisePerson: { person: { note: string } } }>(url, REVISE, {
        input: { id, version, note },
      });
      if (revised.data.revisePerson.person.note !== note) problems.push(revised);
      written.push({ id, note, phone });
      const earlier = written[Math.floor(written.length / 2)] ?? { id, note, phone };
      problems.push(...(await wrong(url, earlier)));
    };
    const wrong = async (at: string, { id, note, phone }: (typeof written)[number]) => {
      const read = await ask<{
        person: { note: string; contacts: { value: string }[] };
        people: { nodes: { id: string }[] };
      }>(at, READ, { id, phone });
      const isRight =
        read.data.person.note === note &&
        read.data.person.contacts[0]?.value === phone &&
        read.data.people.nodes.some((person) => person.id === id);
      return isRight ? [] : [read];
    };
    let rounds = 0;
    let told: () => void = () => undefined;
    const loops = Array.from({ length: LOOPS }, async (_, loop) => {
      for (let turn = 0; !isOver; turn++) {
        await round(loop, turn).catch((error: unknown) => problems.push(error));
        rounds++;
        told();
      }
    });
    /** Until every loop has gone round once more at least. */
    const someWork = async () => {
      const until = rounds + 2 * LOOPS;
      while (rounds < until) await new Promise<void>((resolve) => void (told = resolve));
    };

    await someWork();
    const knowing = await anotherProcess(api, [OLD, NEW]);
    url = knowing.url;
    await someWork();
    const sealing = await anotherProcess(api, [NEW, OLD]);
    await takeUpKey(api.database.ownerUrl, [NEW, OLD]);
    url = sealing.url;
    await someWork();
    await knowing.close();

    const result = await reseal(api.database.ownerUrl, [NEW, OLD], COLUMNS);
    expect(result).toMatchObject({ broken: 0, left: 0 });
    expect(result.resealed).toBeGreaterThan(2 * LOOPS);
    const keys = await textsByKey(api.database.ownerUrl, COLUMNS);
    expect(new Set(keys.map(({ key }) => key))).toEqual(new Set([keyName(NEW)]));

    const alone = await anotherProcess(api, [NEW]);
    url = alone.url;
    await someWork();
    isOver = true;
    await Promise.all(loops);
    await sealing.close();
    expect(problems).toEqual([]);
    for (const each of written) expect(await wrong(alone.url, each)).toEqual([]);
    expect([knowing, sealing, alone].flatMap(({ lines }) => lines)).toEqual([]);
    await alone.close();

    const withOld = openDatabase({ url: api.database.apiUrl, entities: [], sealer: sealerOf(OLD) });
    await expect(withOld).rejects.toThrow(WrongKey);
  }, 180_000);
});
