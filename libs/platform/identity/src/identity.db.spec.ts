import { AuditEvent } from '@tsunagari/audit';
import { type CommandContext, inUnitOfWork } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { InvalidInput, day, fixedClock, newId, systemActor, systemClock } from '@tsunagari/kernel';
import { accountsByIds } from './account.queries.js';
import { changeMyPassword } from './change-my-password.js';
import { createAccessToken } from './create-access-token.js';
import { createAccount } from './create-account.js';
import { endSession } from './end-session.js';
import { IDENTITY_ENTITIES } from './identity.entities.js';
import { EmailTaken, PasswordWrong } from './identity.errors.js';
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
    inUnitOfWork(database, { councilId: actor.councilId }, ({ manager, reader }) =>
      command({ actor: as, manager, reader, clock: MORNING, correlationId: 'test' }),
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
        `select (select password_hash from account_credential) as hash, (select array_agg(token_hash) from session) as tokens`,
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

  it('refuses short passwords, the address as password, and an address in use', async () => {
    const make = (email: string, password: string) =>
      run((context) => createAccount(context, { email, displayName: 'x', password, grants: [] }));
    await expect(make('new@example.jp', 'short')).rejects.toThrow(InvalidInput);
    await expect(make('long-enough@example.jp', 'long-enough@example.jp')).rejects.toThrow(InvalidInput);
    await expect(make('STAFF@example.jp', PASSWORD)).rejects.toThrow(EmailTaken);
  });

  it('changes the password with the present one as proof and ends every session', async () => {
    const session = (await enter('staff@example.jp'))?.token ?? '';
    const me = { councilId: actor.councilId, accountId, grants: [] };
    const change = (currentPassword: string) =>
      run((context) => changeMyPassword(context, { currentPassword, newPassword: 'つぎのながいあいことばです' }), me);
    await expect(change('not the one')).rejects.toThrow(PasswordWrong);
    await change(PASSWORD);
    expect(await whoAsks(database, session, 'session', MORNING)).toBeNull();
    expect(await enter('staff@example.jp')).toBeNull();
    expect(await enter('staff@example.jp', 'つぎのながいあいことばです')).not.toBeNull();
  });
});
