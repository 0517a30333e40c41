import { AuditEvent } from '@tsunagari/audit';
import { type CommandContext, inUnitOfWork, readerOn, systemClaims } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import {
  Forbidden,
  InvalidInput,
  VersionConflict,
  day,
  fixedClock,
  newId,
  systemActor,
  systemClock,
} from '@tsunagari/kernel';
import { accountsByIds } from './account.queries.js';
import { changeMyPassword } from './change-my-password.js';
import { createAccessToken } from './access-token/create-access-token.js';
import { createAccount } from './create-account.js';
import { endSession } from './end-session.js';
import { IDENTITY_ENTITIES } from './identity.entities.js';
import { EmailTaken, PasswordWrong } from './identity.errors.js';
import { reviseMyAccount } from './revise-my-account.js';
import { hashOf } from './secret.js';
import { signIn } from './sign-in.js';
import { whoAsks } from './who-asks.js';

const MORNING = fixedClock('2026-11-23T09:00:00+09:00');
const PASSWORD = 'みほんのながいあいことば';

describe('signing in', () => {
  let database: TestDatabase;
  const actor = systemActor(newId(systemClock));
  let accountId: string;
  beforeAll(async () => {
    database = await testDatabase([...IDENTITY_ENTITIES, AuditEvent]);
    accountId = await run((context) =>
      createAccount(context, {
        email: 'Staff@Example.jp',
        displayName: '職員（架空）',
        password: PASSWORD,
        grants: [
          {
            role: 'council_staff',
            scope: { kind: 'council' },
            period: { from: day('2026-04-01'), to: day('2027-04-01') },
          },
        ],
      }),
    );
  });
  afterAll(() => database.close());

  const run = <Result>(command: (context: CommandContext) => Promise<Result>, as: CommandContext['actor'] = actor) =>
    inUnitOfWork(database, systemClaims(actor.councilId), ({ manager, reader, sealer }) =>
      command({ actor: as, manager, reader, sealer, clock: MORNING, correlationId: 'test' }),
    );
  const enter = (email: string, password = PASSWORD) => signIn(database, { email, password }, MORNING, 'test');

  it('takes the e-mail address in any width and case, and answers with who asks', async () => {
    const session = await enter(' ｓｔａｆｆ@example.JP ');
    const asker = await whoAsks(database, session?.token ?? '', 'session', MORNING);
    expect(asker).toMatchObject({ by: 'session', scope: null, actor: { councilId: actor.councilId, accountId } });
    expect(asker?.actor.grants).toEqual([
      { role: 'council_staff', scope: { kind: 'council' }, period: { from: '2026-04-01', to: '2027-04-01' } },
    ]);
    expect(
      (await accountsByIds(database.reader({ councilId: actor.councilId }), [accountId]))[0]?.lastSignInAt,
    ).not.toBeNull();
  });

  it('answers null for a wrong password, an unknown address and a secret that is none', async () => {
    expect(await enter('staff@example.jp', 'wrong password!')).toBeNull();
    expect(await enter('nobody@example.jp')).toBeNull();
    expect(await whoAsks(database, 'x', 'session', MORNING)).toBeNull();
    expect(await whoAsks(database, '', 'token', MORNING)).toBeNull();
  });

  it('ends after twelve hours, at sign-out, and when the account is disabled', async () => {
    const evening = fixedClock('2026-11-23T21:00:01+09:00');
    const first = (await enter('staff@example.jp'))?.token ?? '';
    expect(await whoAsks(database, first, 'session', evening)).toBeNull();
    await endSession(database, first, MORNING, 'test');
    expect(await whoAsks(database, first, 'session', MORNING)).toBeNull();
    const second = (await enter('staff@example.jp'))?.token ?? '';
    const disable = (at: string | null) =>
      run(({ manager }) => manager.query('update account set disabled_at = $1 where id = $2', [at, accountId]));
    await disable('2026-11-23T09:00:00+09:00');
    expect(await whoAsks(database, second, 'session', MORNING)).toBeNull();
    expect(await enter('staff@example.jp')).toBeNull();
    await disable(null);
  });

  it('keeps hashes only: neither the secret nor the password can be read', async () => {
    const session = await enter('staff@example.jp');
    const [row] = await database
      .reader({ councilId: actor.councilId })
      .rows<{ hash: string; tokens: string[] }>(
        `select (select min(password_hash) from account_credential) as hash, (select array_agg(token_hash) from session) as tokens`,
      );
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(row?.tokens).toContain(hashOf(session?.token ?? ''));
    expect(row?.tokens).not.toContain(session?.token);
  });

  it('makes tokens with a scope and an end, which are no sessions', async () => {
    const token = await run((context) =>
      createAccessToken(context, { email: 'staff@example.jp', name: '分析', scope: 'analyst', days: 1 }),
    );
    expect(await whoAsks(database, token, 'token', MORNING)).toMatchObject({ by: 'token', scope: 'analyst' });
    expect(await whoAsks(database, token, 'session', MORNING)).toBeNull();
    expect(await whoAsks(database, token, 'token', fixedClock('2026-11-24T09:00:01+09:00'))).toBeNull();
  });

  it('refuses short, endless and copied passwords, and an address that is none or in use', async () => {
    const codes = async (email: string, password: string): Promise<unknown> => {
      const made = run((context) => createAccount(context, { email, displayName: 'x', password, grants: [] }));
      return made.then(
        () => null,
        (error: unknown) => (error instanceof InvalidInput ? error.problems.map(({ code }) => code) : error),
      );
    };
    expect(await codes('new@example.jp', '十一文字のあいことばだ')).toEqual(['PASSWORD_TOO_SHORT']);
    expect(await codes('new@example.jp', 'x'.repeat(201))).toEqual(['TOO_LONG']);
    expect(await codes('long-enough@example.jp', 'LONG-enough@example.jp ')).toEqual(['PASSWORD_IS_EMAIL']);
    expect(await codes('no address', PASSWORD)).toEqual(['NOT_AN_EMAIL']);
    expect(await codes('STAFF@example.jp', PASSWORD)).toBeInstanceOf(EmailTaken);
    expect(await codes('new@example.jp', '十二文字のあいことばです')).toBeNull();
  });

  it('lets administrators only make accounts', async () => {
    const staff = { ...actor, grants: [{ ...actor.grants[0], role: 'council_staff' as const }] } as typeof actor;
    const made = run(
      (context) => createAccount(context, { email: 'a@example.jp', displayName: 'x', password: PASSWORD, grants: [] }),
      staff,
    );
    await expect(made).rejects.toThrow(Forbidden);
  });

  it('knows a role by its scope and term', async () => {
    const branchId = newId(systemClock);
    const grants = [
      {
        role: 'branch_officer',
        scope: { kind: 'branch', branchId },
        period: { from: day('2024-04-01'), to: day('2026-04-01') },
      },
      { role: 'council_admin', scope: { kind: 'council' }, period: { from: day('2026-04-01'), to: null } },
    ] as const;
    const email = 'officer@example.jp';
    await run((context) => createAccount(context, { email, displayName: '役員', password: PASSWORD, grants }));
    const session = await enter(email);
    expect((await whoAsks(database, session?.token ?? '', 'session', MORNING))?.actor.grants).toEqual(grants);
  });

  it('tells who asks in one statement, and leaves no claim on the connection', async () => {
    const token = (await enter('staff@example.jp'))?.token ?? '';
    let statements = 0;
    const asked: TestDatabase = {
      ...database,
      reader: (claims) =>
        readerOn(
          {
            query: (sql, values) => {
              statements += 1;
              return database.pool.query(sql, values);
            },
          },
          claims,
        ),
    };
    expect((await whoAsks(asked, token, 'session', MORNING))?.actor.accountId).toBe(accountId);
    expect(statements).toBe(1);
    const left = await Promise.all(
      Array.from({ length: 4 }, () =>
        database.pool.query(`select coalesce(current_setting('app.council_id', true), '') as council`, []),
      ),
    );
    expect(new Set(left.flat().map((row) => JSON.stringify(row)))).toEqual(new Set(['{"council":""}']));
  });

  it('keeps the same address in two councils apart by the password', async () => {
    const other = systemActor(newId(systemClock));
    const password = 'べつのしゃきょうのあいことば';
    await inUnitOfWork(database, systemClaims(other.councilId), ({ manager, reader, sealer }) =>
      createAccount(
        { actor: other, manager, reader, sealer, clock: MORNING, correlationId: 'test' },
        { email: 'staff@example.jp', displayName: '別の職員', password, grants: [] },
      ),
    );
    const councilOf = async (typed: string) => {
      const session = await enter('staff@example.jp', typed);
      return (await whoAsks(database, session?.token ?? '', 'session', MORNING))?.actor.councilId;
    };
    expect(await councilOf(password)).toBe(other.councilId);
    expect(await councilOf(PASSWORD)).toBe(actor.councilId);
  });

  it('changes the name of one’s own account, unless someone was faster', async () => {
    const me = { councilId: actor.councilId, accountId, grants: [] };
    const revise = (version: number, displayName: string) =>
      run((context) => reviseMyAccount(context, { version, displayName }), me);
    const present = async () => (await accountsByIds(database.reader({ councilId: actor.councilId }), [accountId]))[0];
    const seen = (await present())?.version ?? 0;
    await revise(seen, ' あたらしい名 ');
    expect(await present()).toMatchObject({ version: seen + 1, displayName: 'あたらしい名' });
    await expect(revise(seen, 'おそい名')).rejects.toThrow(VersionConflict);
    await expect(revise(seen + 1, ' ')).rejects.toThrow(InvalidInput);
    await expect(run((context) => reviseMyAccount(context, { version: 2, displayName: 'x' }))).rejects.toThrow(
      Forbidden,
    );
  });

  it('has entities that describe the tables as they are', async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('changes the password with the present one as proof and ends every session', async () => {
    const email = 'careful@example.jp';
    const own = await run((context) =>
      createAccount(context, { email, displayName: '職員（架空）', password: PASSWORD, grants: [] }),
    );
    const session = (await enter(email))?.token ?? '';
    const others = (await enter('staff@example.jp'))?.token ?? '';
    const me = { councilId: actor.councilId, accountId: own, grants: [] };
    const change = (currentPassword: string) =>
      run((context) => changeMyPassword(context, { currentPassword, newPassword: 'つぎのながいあいことばです' }), me);
    await expect(change('not the one')).rejects.toThrow(PasswordWrong);
    await change(PASSWORD);
    expect(await whoAsks(database, session, 'session', MORNING)).toBeNull();
    expect((await whoAsks(database, others, 'session', MORNING))?.actor.accountId).toBe(accountId);
    expect(await enter(email)).toBeNull();
    expect(await enter(email, 'つぎのながいあいことばです')).not.toBeNull();
  });
});
