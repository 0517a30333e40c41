import { Client } from 'pg';
import { codesOf, post } from '../../testing/requests.js';
import { type TestApi, testApi } from '../../testing/test-api.js';

const register = (name: string) =>
  `registerPartnerOrganisation(input: { name: "${name}", kind: NPO }) { refusals { code } organisation { name } }`;

describe('the transaction of a mutation', () => {
  let api: TestApi;
  let authorization: string;
  let owner: Client;
  beforeAll(async () => {
    api = await testApi({ answerWithinMs: 5_000 });
    authorization = `Bearer ${await api.token()}`;
    owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await api.close();
  });
  afterEach(() => api.faults.splice(0));

  const send = (query: string, headers: Record<string, string> = {}) =>
    post<unknown>(api.url, { query }, { authorization, ...headers });
  const traces = async (name: string) => {
    const { rows } = await owner.query<{ partners: number; audits: number }>(
      `select (select count(*)::int from partner_organisation where name = $1) as partners,
         (select count(*)::int from audit_event where subject_type = 'PartnerOrganisation') as audits`,
      [name],
    );
    return rows[0];
  };

  it('keeps the change and its audit row together', async () => {
    const before = await traces('のこる会');
    await send(`mutation { ${register('のこる会')} }`);
    expect(await traces('のこる会')).toEqual({ partners: 1, audits: (before?.audits ?? 0) + 1 });
  });

  it('keeps neither when the audit row cannot be written', async () => {
    const before = await traces('消える会');
    await owner.query(`alter table audit_event add constraint planted check (action <> 'partner.register') not valid`);
    const reply = await send(`mutation { ${register('消える会')} }`);
    await owner.query('alter table audit_event drop constraint planted');
    expect([reply.data, ...codesOf(reply)]).toEqual([null, 'INTERNAL']);
    expect(await traces('消える会')).toEqual(before);
    expect(api.faults).toHaveLength(1);
  });

  it('shows nothing as done when it fails at the very end', async () => {
    await owner.query(`
      create function planted() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$;
      create constraint trigger planted after insert on partner_organisation deferrable initially deferred
        for each row execute function planted()`);
    const reply = await send(`mutation { ${register('最後の会')} }`, { 'idempotency-key': 'last' });
    await owner.query('drop trigger planted on partner_organisation; drop function planted()');
    expect([reply.status, reply.data, ...codesOf(reply)]).toEqual([500, undefined, 'INTERNAL']);
    expect((await traces('最後の会'))?.partners).toBe(0);
    expect((await send(`mutation { ${register('最後の会')} }`, { 'idempotency-key': 'last' })).status).toBe(200);
  });

  it('shows nothing as done when a field of the answer fails', async () => {
    const asked = await post<{ branchByCode: { id: string } }>(
      api.url,
      { query: '{ branchByCode(code: "B2") { id } }' },
      { authorization },
    );
    const { id } = asked.data.branchByCode;
    await owner.query('revoke select on history.branch from tsunagari_api');
    const reply = await send(
      `mutation { reviseBranch(input: { id: "${id}", version: 1, areaNote: "丘" }) { refusals { code } branch { history { version } } } }`,
    );
    await owner.query('grant select on history.branch to tsunagari_api');
    expect([reply.data, ...codesOf(reply)]).toEqual([null, 'INTERNAL']);
    const { rows } = await owner.query<{ version: number }>(`select version from branch where area_note = '丘'`);
    expect(rows).toEqual([]);
  });

  it('gives its connection back when it cannot begin', async () => {
    await owner.query('alter table idempotency_key rename to planted');
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => send(`mutation { ${register('x')} }`, { 'idempotency-key': 'begin' })),
    );
    await owner.query('alter table planted rename to idempotency_key');
    for (const reply of replies) expect([reply.status, ...codesOf(reply)]).toEqual([500, 'INTERNAL']);
    expect((await send(`mutation { ${register('x')} }`, { 'idempotency-key': 'begin' })).status).toBe(200);
  });

  it('takes one mutation field per operation, also through a fragment', async () => {
    const two = `a: ${register('甲の会')} b: ${register('乙の会')}`;
    for (const query of [`mutation { ${two} }`, `mutation { ...F } fragment F on Mutation { ${two} }`]) {
      const reply = await send(query);
      expect([reply.status, reply.data, ...codesOf(reply)]).toEqual([400, undefined, 'BAD_INPUT']);
    }
    expect((await traces('甲の会'))?.partners).toBe(0);
  });

  it('gives up a request that takes too long and goes on answering', async () => {
    await owner.query('begin');
    await owner.query('lock table partner_organisation');
    const replies = await Promise.all(Array.from({ length: 3 }, () => send(`mutation { ${register('待つ会')} }`)));
    await owner.query('rollback');
    for (const reply of replies) expect([reply.status, ...codesOf(reply)]).toEqual([503, 'INTERNAL']);
    expect((await send('{ viewer { account { version } } }')).status).toBe(200);
  });
});
