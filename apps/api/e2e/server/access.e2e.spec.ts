import { createHash } from 'node:crypto';
import { inUnitOfWork, systemClaims } from '@tsunagari/database';
import { day } from '@tsunagari/kernel';
import { codesOf, post } from '../../testing/requests.js';
import { type TestApi, testApi } from '../../testing/test-api.js';

const TRUSTED = 'query E2eTrusted { viewer { account { displayName } } }';
const OTHER = 'query E2eOther { viewer { account { email } } }';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const byHash = (hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });

describe('who may ask what', () => {
  let api: TestApi;
  beforeAll(async () => void (api = await testApi({ operations: [TRUSTED] })));
  afterAll(() => api.close());

  const ask = async (body: object, headers: Record<string, string> = {}) => {
    const reply = await post(api.url, body, headers);
    return [reply.status, ...codesOf(reply)];
  };

  it('answers a stranger that it is there, and nothing else', async () => {
    expect(await post(api.url, { query: '{__typename}' })).toMatchObject({
      status: 200,
      data: { __typename: 'Query' },
    });
    for (const query of [TRUSTED, '{ __schema { types { name } } }', '{ __typename viewer { account { email } } }'])
      expect(await ask({ query })).toEqual([401, 'UNAUTHENTICATED']);
    expect(await ask(byHash(hashOf(TRUSTED)))).toEqual([401, 'UNAUTHENTICATED']);
    expect(await ask({ query: 'mutation { __typename }' })).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('runs for a session the trusted documents only, by hash or by text', async () => {
    const cookie = await api.session(await api.account());
    expect(await ask(byHash(hashOf(TRUSTED)), { cookie })).toEqual([200]);
    expect(await ask(byHash(`sha256:${hashOf(TRUSTED)}`), { cookie })).toEqual([200]);
    expect(await ask({ query: TRUSTED }, { cookie })).toEqual([200]);
    expect(await ask({ query: OTHER, ...byHash(hashOf(TRUSTED)) }, { cookie })).toEqual([200]);
    expect(await ask({ query: OTHER }, { cookie })).toEqual([400, 'PERSISTED_ONLY']);
    expect(await ask({ query: OTHER, ...byHash(hashOf(OTHER)) }, { cookie })).toEqual([400, 'PERSISTED_ONLY']);
    expect(await ask(byHash('no hash'), { cookie })).toEqual([400, 'PERSISTED_ONLY']);
    expect(await ask({ query: `${TRUSTED} ` }, { cookie })).toEqual([400, 'PERSISTED_ONLY']);
    expect(await ask({}, { cookie })).toEqual([400, 'PERSISTED_ONLY']);
  });

  it('runs for a token what its scope says', async () => {
    const bearer = async (scope: 'api' | 'api:adhoc' | 'analyst') => ({
      authorization: `Bearer ${await api.token({ scope })}`,
    });
    expect(await ask({ query: OTHER }, await bearer('api:adhoc'))).toEqual([200]);
    expect(await ask({ query: OTHER, ...byHash(hashOf(OTHER)) }, await bearer('api:adhoc'))).toEqual([200]);
    expect(await ask(byHash(hashOf(OTHER)), await bearer('api:adhoc'))).toEqual([400, 'PERSISTED_ONLY']);
    expect(await ask({ query: OTHER }, await bearer('api'))).toEqual([400, 'PERSISTED_ONLY']);
    expect(await ask({ query: TRUSTED }, await bearer('api'))).toEqual([200]);
    expect(await ask({ query: TRUSTED }, await bearer('analyst'))).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('does not fall back to the cookie when a token is not good, nor take one for the other', async () => {
    const cookie = await api.session(await api.account());
    const secret = cookie.split('=')[1] ?? '';
    expect(await ask({ query: TRUSTED }, { cookie, authorization: 'Bearer unknown' })).toEqual([
      401,
      'UNAUTHENTICATED',
    ]);
    expect(await ask({ query: TRUSTED }, { cookie, authorization: 'Basic eDp5' })).toEqual([401, 'UNAUTHENTICATED']);
    expect(await ask({ query: TRUSTED }, { authorization: `Bearer ${secret}` })).toEqual([401, 'UNAUTHENTICATED']);
    const token = await api.token();
    expect(await ask({ query: TRUSTED }, { cookie: `tsunagari_session=${token}` })).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('refuses again what it has refused, also when it remembers who asks', async () => {
    const cookie = await api.session(await api.account());
    const authorization = `Bearer ${await api.token()}`;
    const unknown = { extensions: { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } } };
    expect(await ask({ query: TRUSTED }, { cookie })).toEqual([200]);
    for (let times = 0; times < 3; times++) {
      expect(await ask({ query: TRUSTED, ...unknown }, { cookie })).toEqual([400, 'PERSISTED_ONLY']);
      expect(await ask(unknown, { authorization })).toEqual([400, 'PERSISTED_ONLY']);
    }
  });

  it('notices at the next request that an account was disabled', async () => {
    const email = await api.account();
    const cookie = await api.session(email);
    expect(await ask({ query: TRUSTED }, { cookie })).toEqual([200]);
    await inUnitOfWork(api.database, systemClaims(api.council.councilId), ({ manager }) =>
      manager.query(`update account set disabled_at = now() where email = $1`, [email]),
    );
    expect(await ask({ query: TRUSTED }, { cookie })).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('lets a role work in its term only', async () => {
    const period = { from: day('2025-04-01'), to: day('2026-11-23') };
    const authorization = `Bearer ${await api.token({ grants: [{ role: 'council_staff', scope: { kind: 'council' }, period }] })}`;
    const reply = await post(
      api.url,
      { query: '{ viewer { abilities { registerPartner } grants { role from to } } }' },
      { authorization },
    );
    expect(reply.data).toEqual({
      viewer: {
        abilities: { registerPartner: false },
        grants: [{ role: 'COUNCIL_STAFF', from: '2025-04-01', to: '2026-11-23' }],
      },
    });
    const register =
      'mutation { registerPartnerOrganisation(input: { name: "協力会", kind: NPO }) { refusals { code } } }';
    const denied = await post<null>(api.url, { query: register }, { authorization });
    expect([denied.status, ...codesOf(denied)]).toEqual([403, 'FORBIDDEN']);
    expect(denied.errors[0]?.message).toBe('この操作をする権限がありません。社協の管理者にご相談ください。');
  });
});
