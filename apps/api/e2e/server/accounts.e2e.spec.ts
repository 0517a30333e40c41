import { systemClaims } from '@tsunagari/database';
import { day } from '@tsunagari/kernel';
import { post } from '../../testing/requests.js';
import { type TestApi, testApi } from '../../testing/test-api.js';
import { graphql } from '../gql/index.js';

const ACCOUNTS = graphql(`
  query E2eAccounts {
    accounts {
      totalCount
      nodes {
        id
        version
        email
        disabledAt
        roles {
          id
          version
          role
          to
          isCurrent
          branch {
            name
          }
        }
      }
    }
  }
`);
const DISABLE = graphql(`
  mutation E2eDisable($input: DisableAccountInput!) {
    disableAccount(input: $input) {
      account {
        disabledAt
      }
      refusals {
        code
      }
    }
  }
`);
const GIVE = graphql(`
  mutation E2eGiveRole($input: GiveRoleInput!) {
    giveRole(input: $input) {
      account {
        roles {
          role
          branch {
            name
          }
        }
      }
      refusals {
        code
        path
      }
    }
  }
`);
const END = graphql(`
  mutation E2eEndRole($input: EndRoleInput!) {
    endRole(input: $input) {
      account {
        roles {
          role
          to
          isCurrent
        }
      }
      refusals {
        code
      }
    }
  }
`);
const VIEWER = 'query E2eStillThere { viewer { account { email } } }';
const ADMIN = [
  {
    role: 'council_admin' as const,
    scope: { kind: 'council' as const },
    period: { from: day('2020-04-01'), to: null },
  },
];

describe('accounts over HTTP', () => {
  let api: TestApi;
  let admin: string;
  beforeAll(async () => {
    api = await testApi({ operations: [VIEWER] });
    admin = await api.token({ grants: ADMIN });
  });
  afterAll(() => api.close());

  const ask: TestApi['ask'] = (operation, variables) =>
    api.ask(operation, variables, { authorization: `Bearer ${admin}` });
  async function accountOf(email: string) {
    const found = (await ask(ACCOUNTS, {})).data.accounts.nodes.find((account) => account.email === email);
    if (!found) throw new Error('there is no such account');
    return found;
  }
  const seenBy = (cookie: string) => post<{ viewer: unknown }>(api.url, { query: VIEWER }, { cookie });

  it('are listed for administrators of the council and for nobody else', async () => {
    const email = await api.account();
    expect((await accountOf(email)).roles).toMatchObject([
      { role: 'COUNCIL_STAFF', to: null, isCurrent: true, branch: null },
    ]);
    const staff = await api.token();
    const other = await api.token({ grants: ADMIN, council: await api.aCouncil() });
    const refused = await api.ask(ACCOUNTS, {}, { authorization: `Bearer ${staff}` });
    expect(refused.errors[0]?.extensions['code']).toBe('FORBIDDEN');
    const foreign = await api.ask(ACCOUNTS, {}, { authorization: `Bearer ${other}` });
    expect(foreign.data.accounts.totalCount).toBe(1);
    const { id, version } = await accountOf(email);
    const input = { id, version };
    const across = await api.ask(DISABLE, { input }, { authorization: `Bearer ${other}` });
    expect(across.data.disableAccount.refusals).toEqual([{ code: 'NOT_FOUND' }]);
  });

  it('are shut out at their next request', async () => {
    const email = await api.account();
    const cookie = await api.session(email);
    expect((await seenBy(cookie)).status).toBe(200);
    const { id, version } = await accountOf(email);
    const { disableAccount } = (await ask(DISABLE, { input: { id, version } })).data;
    expect(disableAccount).toMatchObject({ account: { disabledAt: expect.any(String) as string }, refusals: [] });
    expect((await seenBy(cookie)).errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('get a role in a branch and lose it', async () => {
    const { id: accountId } = await accountOf(await api.account());
    const [branch] = await api.database
      .reader(systemClaims(api.council.councilId))
      .rows<{ id: string; name: string }>('select b.id, b.name from branch b order by b.code');
    const branchId = Buffer.from(`Branch:${branch?.id ?? ''}`).toString('base64url');
    const wrong = await ask(GIVE, { input: { accountId, role: 'BRANCH_COORDINATOR' } });
    expect(wrong.data.giveRole.refusals).toEqual([{ code: 'ROLE_NEEDS_BRANCH', path: ['role'] }]);
    const input = { accountId, role: 'BRANCH_COORDINATOR' as const, branchId, from: '2026-11-01' };
    const given = (await ask(GIVE, { input })).data.giveRole.account;
    expect(given?.roles[0]).toEqual({ role: 'BRANCH_COORDINATOR', branch: { name: branch?.name } });
    const { nodes } = (await ask(ACCOUNTS, {})).data.accounts;
    const [role] = nodes.find(({ id }) => id === accountId)?.roles ?? [];
    const ended = await ask(END, { input: { id: role?.id ?? '', version: role?.version ?? 0 } });
    expect(ended.data.endRole.account?.roles[0]).toEqual({
      role: 'BRANCH_COORDINATOR',
      to: '2026-11-23',
      isCurrent: false,
    });
    expect(api.faults).toEqual([]);
  });
});
