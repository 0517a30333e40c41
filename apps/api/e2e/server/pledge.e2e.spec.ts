import { day } from '@tsunagari/kernel';
import { postFile } from '../../testing/uploads.js';
import { codesOf, post } from '../../testing/requests.js';
import { type TestApi, testApi } from '../../testing/test-api.js';
import { graphql } from '../gql/index.js';

const ME = graphql(`
  query PledgeMe {
    viewer {
      account {
        email
      }
      council {
        name
        watermark
      }
      abilities {
        invitePerson
      }
      pledge {
        edition
        text
        inForceFrom
        acceptedAt
      }
    }
  }
`);
const ACCEPT = graphql(`
  mutation AcceptPledgeE2e($input: AcceptPledgeInput!) {
    acceptPledge(input: $input) {
      pledge {
        edition
        acceptedAt
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);
const PUBLISH = graphql(`
  mutation PublishPledgeE2e($input: PublishPledgeInput!) {
    publishPledge(input: $input) {
      pledge {
        edition
        text
        inForceFrom
      }
      refusals {
        code
        path
      }
    }
  }
`);
const EDITIONS = graphql(`
  query PledgeEditions {
    secrecyPledges {
      edition
      inForceFrom
    }
  }
`);
const DENIED = [
  'query { council { name } }',
  'query { viewer { council { figures { amount } } } }',
  'query { viewer { grants { role } } }',
  'query { viewer { account { roles { role } } } }',
  'query { viewer { account { passkeys { name } } } }',
  'query { viewer { account { accessTokens { name } } } }',
  'query { branches(first: 1) { nodes { name } } }',
  'query { people(first: 1) { totalCount } }',
  'query { node(id: "x") { id } }',
  'query { secrecyPledges { edition } }',
  'query { __schema { types { name } } }',
  'query { viewer { ...More } } fragment More on Viewer { grants { role } }',
  'mutation { reviseMyAccount(input: { version: 1, displayName: "x" }) { refusals { code } } }',
  'mutation { acceptPledge(input: { edition: 1 }) { refusals { current { id } } } }',
];
const ADMIN = [
  { role: 'council_admin', scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } },
] as const;

describe('the secrecy pledge over HTTP', () => {
  let api: TestApi;
  const operations = [ME, ACCEPT, PUBLISH, EDITIONS].map(String);
  beforeAll(async () => void (api = await testApi({ operations })));
  afterAll(() => api.close());

  const ask = <Result, Variables>(
    cookie: string,
    operation: { toString(): string; __apiType?: (variables: Variables) => Result },
    variables: Variables,
  ) => post<Result>(api.url, { query: String(operation), variables }, { cookie });
  const accept = (cookie: string, edition: number) => ask(cookie, ACCEPT, { input: { edition } });

  it('is shown with who asks, and nothing else is, until it is accepted', async () => {
    const cookie = await api.session(await api.account(undefined, undefined, 'owed'));
    const before = await ask(cookie, ME, {});
    expect(before.data.viewer.pledge).toMatchObject({ edition: 1, inForceFrom: null, acceptedAt: null });
    expect(before.data.viewer.pledge.text).toContain('活動で知った人の名前');
    const refused = await ask(cookie, EDITIONS, {});
    expect([refused.status, ...codesOf(refused)]).toEqual([403, 'PLEDGE_REQUIRED']);
    expect(refused).not.toHaveProperty('data');
    expect(refused.errors[0]?.message).toBe(
      '秘密厳守の約束を読んで、「守ります」を選んでください。それまでは何も表示できません。',
    );

    const outdated = await accept(cookie, 2);
    expect(outdated.data.acceptPledge.refusals).toEqual([
      {
        code: 'PLEDGE_OUTDATED',
        path: ['edition'],
        message: '約束の文が新しくなりました。新しい文を読んで、もう一度選んでください。',
      },
    ]);
    expect(codesOf(await ask(cookie, EDITIONS, {}))).toEqual(['PLEDGE_REQUIRED']);
    const { acceptPledge } = (await accept(cookie, 1)).data;
    expect(acceptPledge).toEqual({ pledge: { edition: 1, acceptedAt: expect.any(String) as string }, refusals: [] });
    expect(codesOf(await ask(cookie, EDITIONS, {}))).toEqual(['FORBIDDEN']);
  });

  it.each(DENIED)('closes %s', async (query) => {
    const email = await api.account(undefined, undefined, 'owed');
    const token = await api.tokenOf(email);
    const reply = await post(api.url, { query }, { authorization: `Bearer ${token}` });
    expect([reply.status, ...codesOf(reply), reply.data ?? null]).toEqual([403, 'PLEDGE_REQUIRED', null]);
  });

  it('closes files too, and leaves the way out open', async () => {
    const email = await api.account(undefined, undefined, 'owed');
    const token = await api.tokenOf(email);
    const file = await postFile(api, token, '名簿.csv', new TextEncoder().encode('氏名\nみほん'));
    expect([file.status, file.code]).toEqual([403, 'PLEDGE_REQUIRED']);
    const download = await fetch(`${api.url}/files/00000000-0000-7000-8000-000000000000`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect([download.status, await download.text()]).toEqual([403, expect.stringContaining('PLEDGE_REQUIRED')]);
    const cookie = await api.session(email);
    const out = await fetch(`${api.url}/auth/sign-out`, { method: 'POST', headers: { cookie } });
    expect(out.status).toBe(204);
    expect((await ask(cookie, ME, {})).status).toBe(401);
  });

  it('is asked again at the next request when administrators publish another edition, of themselves too', async () => {
    const council = await api.aCouncil();
    const admin = await api.session(await api.account(ADMIN, council));
    const staff = await api.session(await api.account(undefined, council));
    const text = '新しい約束です。\n守ってください。';
    expect((await ask(staff, PUBLISH, { input: { text } })).data).toBeNull();
    expect((await ask(staff, ME, {})).data.viewer.pledge.acceptedAt).not.toBeNull();

    const { publishPledge } = (await ask(admin, PUBLISH, { input: { text } })).data;
    expect(publishPledge).toEqual({ pledge: { edition: 2, text, inForceFrom: '2026-11-23' }, refusals: [] });
    for (const cookie of [admin, staff]) {
      expect(codesOf(await ask(cookie, EDITIONS, {}))).toEqual(['PLEDGE_REQUIRED']);
      expect((await ask(cookie, ME, {})).data.viewer.pledge).toMatchObject({ edition: 2, text, acceptedAt: null });
    }
    await accept(admin, 2);
    expect((await ask(admin, EDITIONS, {})).data.secrecyPledges).toEqual([
      { edition: 2, inForceFrom: '2026-11-23' },
      { edition: 1, inForceFrom: null },
    ]);
    const later = { text: 'さらに新しい約束', inForceFrom: '2026-11-22' };
    expect((await ask(admin, PUBLISH, { input: later })).data.publishPledge.refusals).toEqual([
      { code: 'PLEDGE_DAY_PAST', path: ['inForceFrom'] },
    ]);
  });
});
