import { systemClaims } from '@tsunagari/database';
import { Client } from 'pg';
import { codesOf, post } from '../../testing/requests.js';
import { type TestApi, testApi } from '../../testing/test-api.js';

const REGISTER = `mutation E2eRegister($name: String!) {
  registerPartnerOrganisation(input: { name: $name, kind: NPO }) { refusals { code message } organisation { id name version } }
}`;
const REGISTER_PERSON = `mutation E2eRegisterOnce($name: String!, $kana: String!) {
  registerPerson(input: { name: $name, kana: $kana, allowDuplicate: true }) { refusals { code } person { name } }
}`;
const REVISE = `mutation E2eRename($version: Int!, $name: String!) {
  reviseMyAccount(input: { version: $version, displayName: $name }) { refusals { code } account { version displayName } }
}`;

describe('repeating a mutation with an Idempotency-Key', () => {
  let api: TestApi;
  let authorization: string;
  beforeAll(async () => {
    api = await testApi();
    authorization = `Bearer ${await api.token()}`;
  });
  afterAll(() => api.close());

  const raw = async (key: string, query: string, variables: object, headers: Record<string, string> = {}) => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization, 'idempotency-key': key, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, text: await response.text() };
  };
  const count = async (name: string): Promise<number> => {
    const [row] = await api.database
      .reader(systemClaims(api.council.councilId))
      .rows<{ count: number }>('select count(*)::int from partner_organisation where name = $1', [name]);
    return row?.count ?? -1;
  };

  it('gives the same reply, letter by letter, and does it once', async () => {
    const first = await raw('key-1', REGISTER, { name: '一度きりの会' });
    expect(first).toMatchObject({ status: 200 });
    expect(first.text).toContain('"refusals":[],"organisation":{"id":');
    expect(await raw('key-1', REGISTER, { name: '一度きりの会' })).toEqual(first);
    expect(await count('一度きりの会')).toBe(1);
    expect(api.faults).toEqual([]);
  });

  it('does it twice without a key', async () => {
    const send = () => post(api.url, { query: REGISTER, variables: { name: '二度の会' } }, { authorization });
    await send();
    await send();
    expect(await count('二度の会')).toBe(2);
  });

  it('lets repetitions at the same time wait for the first', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => raw('key-2', REGISTER, { name: '同時の会' })));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(replies[0]?.text).toContain('"name":"同時の会"');
    expect(await count('同時の会')).toBe(1);
  });

  it('refuses something else under a used key', async () => {
    await raw('key-3', REGISTER, { name: '先の会' });
    const other = await raw('key-3', REGISTER, { name: '後の会' });
    expect(other.status).toBe(422);
    expect(JSON.parse(other.text)).toMatchObject({ errors: [{ extensions: { code: 'IDEMPOTENCY_KEY_REUSED' } }] });
    expect((await raw('key-3', REVISE, { version: 1, name: 'x' })).status).toBe(422);
    expect(await count('後の会')).toBe(0);
  });

  it('keeps the keys of accounts apart', async () => {
    await raw('key-4', REGISTER, { name: '別人の会' });
    const other = `Bearer ${await api.token()}`;
    expect((await raw('key-4', REGISTER, { name: '別人の会' }, { authorization: other })).status).toBe(200);
    expect(await count('別人の会')).toBe(2);
  });

  it('keeps a refusal as the reply, also when it would go through by now', async () => {
    const late = await raw('key-5', REVISE, { version: 2, name: '新しい名' });
    expect(late.text).toContain('"refusals":[{"code":"VERSION_CONFLICT"}]');
    await raw('key-6', REVISE, { version: 1, name: '途中の名' });
    expect(await raw('key-5', REVISE, { version: 2, name: '新しい名' })).toEqual(late);
  });

  it('does not keep a fault: the repetition tries again', async () => {
    await asOwner(`alter table partner_organisation add constraint planted check (name <> '壊れた会')`);
    const fault = await raw('key-7', REGISTER, { name: '壊れた会' });
    expect(JSON.parse(fault.text)).toMatchObject({ data: null, errors: [{ extensions: { code: 'INTERNAL' } }] });
    await asOwner('alter table partner_organisation drop constraint planted');
    expect((await raw('key-7', REGISTER, { name: '壊れた会' })).text).toContain('"name":"壊れた会"');
    expect(api.faults.splice(0)).toHaveLength(1);
  });

  it('forgets a key after 24 hours', async () => {
    await raw('key-8', REGISTER, { name: '昨日の会' });
    await asOwner(`update idempotency_key set recorded_at = now() - interval '24 hours 1 second' where key = 'key-8'`);
    await raw('key-8', REGISTER, { name: '昨日の会' });
    expect(await count('昨日の会')).toBe(2);
  });

  it('refuses keys that are none, and goes on answering', async () => {
    for (const key of ['a b', 'x'.repeat(201), 'é']) {
      const replies = await Promise.all(
        Array.from({ length: 12 }, () =>
          post(api.url, { query: REGISTER, variables: { name: 'x' } }, { authorization, 'idempotency-key': key }),
        ),
      );
      for (const reply of replies) expect([reply.status, ...codesOf(reply)]).toEqual([400, 'BAD_INPUT']);
    }
    expect(await count('x')).toBe(0);
    expect((await post(api.url, { query: '{ viewer { account { version } } }' }, { authorization })).status).toBe(200);
  });

  /** Row-level security does not hold for the cluster's superuser. */
  async function asOwner(sql: string): Promise<void> {
    const client = new Client({ connectionString: api.database.ownerUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  }

  it('shows persons again to whoever may still see them, for ten minutes, and each time is a look', async () => {
    const person = { name: '見本　一度', kana: 'みほん　いちど' };
    const send = (key: string, headers = { purpose: 'UPKEEP' }) => raw(key, REGISTER_PERSON, person, headers);
    const looks = async () =>
      (
        await api.database
          .reader(systemClaims(api.council.councilId))
          .rows<{ count: number }>(`select count(*)::int from audit_event where action = 'people.looked'`)
      )[0]?.count ?? -1;
    const first = await send('shown-1');
    expect(first.text).toContain('見本　一度');
    const before = await looks();
    expect(await send('shown-1')).toEqual(first);
    expect(await looks()).toBe(before + 1);
    expect((await send('shown-1', { purpose: '' })).status).toBe(422);
    await asOwner(`update idempotency_key set recorded_at = now() - interval '11 minutes' where key = 'shown-1'`);
    expect((await send('shown-1')).status).toBe(422);

    await send('shown-2');
    await asOwner(`update role_grant set role = 'supporter' where account_id in
      (select account_id from idempotency_key where key = 'shown-2')`);
    expect((await send('shown-2')).status).toBe(422);
  });
});
