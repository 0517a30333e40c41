import { AuditEvent } from '@tsunagari/audit';
import { type CommandContext, inUnitOfWork, systemClaims } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import {
  type Actor,
  InvalidInput,
  NotFound,
  day,
  fixedClock,
  newId,
  systemActor,
  systemClock,
} from '@tsunagari/kernel';
import { createResetLink } from '../account-link/create-reset-link.js';
import { setPasswordByLink } from '../account-link/use-link.js';
import { changeMyPassword } from '../change-my-password.js';
import { createAccount } from '../create-account.js';
import { IDENTITY_ENTITIES } from '../identity.entities.js';
import { PasswordWrong } from '../identity.errors.js';
import { whoAsks } from '../who-asks.js';
import { TokensTooMany } from './access-token.errors.js';
import { accessTokensOf } from './access-token.queries.js';
import { type CreateMyAccessToken, createMyAccessToken } from './create-access-token.js';
import { revokeAccessToken } from './revoke-access-token.js';

const at = (time: string) => fixedClock(`2026-11-23T${time}+09:00`);
const MORNING = at('09:00:00');
const PASSWORD = 'つかうためのあいことばです';
const wanted: CreateMyAccessToken = { currentPassword: PASSWORD, name: ' 月次の集計 ', scope: 'api', days: 30 };

describe('access tokens', () => {
  let database: TestDatabase;
  const system = systemActor(newId(systemClock));
  const { councilId } = system;
  beforeAll(async () => void (database = await testDatabase([...IDENTITY_ENTITIES, AuditEvent])));
  afterAll(() => database.close());

  const run = <Result>(actor: Actor, command: (context: CommandContext) => Promise<Result>) =>
    inUnitOfWork(database, systemClaims(councilId), ({ manager, reader, sealer }) =>
      command({ actor, manager, reader, sealer, clock: MORNING, correlationId: 'test' }),
    );
  let count = 0;
  const someone = async (role: 'council_admin' | 'council_staff' = 'council_staff') => {
    const email = `token${++count}@example.jp`;
    const grants = [{ role, scope: { kind: 'council' }, period: { from: day('2026-04-01'), to: null } }] as const;
    const accountId = await run(system, (context) =>
      createAccount(context, { email, displayName: '職員（架空）', password: PASSWORD, grants }),
    );
    const actor: Actor = { councilId, accountId, grants };
    const make = (given: Partial<CreateMyAccessToken> = {}) =>
      run(actor, (context) => createMyAccessToken(context, { ...wanted, ...given }));
    const list = () => accessTokensOf(database.reader({ councilId }), [accountId], MORNING.now());
    return { actor, accountId, email, make, list };
  };
  const asks = async (secret: string, clock = MORNING) =>
    (await whoAsks(database, secret, 'token', clock))?.actor.accountId ?? null;

  it('are made for oneself with the password as proof, and shown without their secret', async () => {
    const { make, list, accountId } = await someone();
    const { id, secret } = await make();
    expect(await asks(secret)).toBe(accountId);
    expect(await list()).toEqual([
      expect.objectContaining({
        id,
        accountId,
        name: '月次の集計',
        scope: 'api',
        lastUsedAt: expect.any(String) as string,
      }),
    ]);
    expect(JSON.stringify(await list())).not.toContain(secret);
    await expect(make({ currentPassword: 'not the one' })).rejects.toThrow(PasswordWrong);
    expect(await asks(secret, fixedClock('2026-12-23T08:59:59+09:00'))).toBe(accountId);
    expect(await asks(secret, fixedClock('2026-12-23T09:00:00+09:00'))).toBeNull();
  });

  it.each([
    [{ days: 367 }, 'DAYS_OUT_OF_RANGE'],
    [{ days: 0 }, 'DAYS_OUT_OF_RANGE'],
    [{ days: 1.5 }, 'DAYS_OUT_OF_RANGE'],
    [{ name: ' ' }, 'REQUIRED'],
    [{ name: '長'.repeat(51) }, 'TOO_LONG'],
  ])('are refused: %j', async (wrong, code) => {
    const { make, list } = await someone();
    const refusal: unknown = await make(wrong).catch((error: unknown) => error);
    expect(refusal instanceof InvalidInput ? refusal.problems.map((problem) => problem.code) : refusal).toEqual([code]);
    expect(await list()).toEqual([]);
  });

  it('are twenty at most; one that has ended makes room', async () => {
    const { make, actor } = await someone();
    const made = await run(actor, async (context) => {
      const tokens = [];
      for (let index = 0; index < 20; index++) tokens.push(await createMyAccessToken(context, wanted));
      return tokens;
    });
    await expect(make()).rejects.toThrow(TokensTooMany);
    await run(actor, (context) => revokeAccessToken(context, { id: made[0]?.id ?? '' }));
    expect((await make()).secret).toMatch(/^[\w-]{43}$/);
  });

  it('end at the next request by their owner or an administrator, and by nobody else', async () => {
    const [owner, colleague, admin] = [await someone(), await someone(), await someone('council_admin')];
    const [first, second] = [await owner.make(), await owner.make()];
    const revoke = (actor: Actor, id: string) => run(actor, (context) => revokeAccessToken(context, { id }));
    await expect(revoke(colleague.actor, first.id)).rejects.toThrow(NotFound);
    expect(await asks(first.secret)).toBe(owner.accountId);
    expect(await revoke(owner.actor, first.id)).toBe(owner.accountId);
    expect(await asks(first.secret)).toBeNull();
    expect(await revoke(admin.actor, second.id)).toBe(owner.accountId);
    expect([await asks(second.secret), await owner.list()]).toEqual([null, []]);
    await expect(revoke(owner.actor, first.id)).rejects.toThrow(NotFound);
    const trail = await database.reader(systemClaims(councilId)).rows<{ own: boolean }>(
      `select (details ->> 'isOwn')::boolean as own from audit_event where action = 'access-token.revoke'
           and subject_id = any($1::uuid[]) order by recorded_at`,
      [[first.id, second.id]],
    );
    expect(trail.map(({ own }) => own)).toEqual([true, false]);
  });

  it('end when the password changes, by oneself or by a link', async () => {
    const [mine, lost, admin] = [await someone(), await someone(), await someone('council_admin')];
    const [first, second] = [await mine.make(), await lost.make()];
    await run(mine.actor, (context) =>
      changeMyPassword(context, { currentPassword: PASSWORD, newPassword: 'つぎのながいあいことばです' }),
    );
    expect([await asks(first.secret), await asks(second.secret)]).toEqual([null, lost.accountId]);
    const link = await run(admin.actor, (context) =>
      createResetLink(context, { email: lost.email, clearsSecondProofs: false }),
    );
    expect(await asks(second.secret)).toBe(lost.accountId);
    await setPasswordByLink(database, { token: link.token, password: 'またちがうあいことばです' }, MORNING, 'test');
    expect(await asks(second.secret)).toBeNull();
  });

  it('write their use once an hour at most', async () => {
    const { make, list } = await someone();
    const { secret } = await make();
    const usedAt = async (clock: typeof MORNING) => {
      await asks(secret, clock);
      return new Date((await list())[0]?.lastUsedAt ?? 0).toISOString();
    };
    expect(await usedAt(MORNING)).toBe('2026-11-23T00:00:00.000Z');
    expect(await usedAt(at('09:59:59'))).toBe('2026-11-23T00:00:00.000Z');
    expect(await usedAt(at('10:00:01'))).toBe('2026-11-23T01:00:01.000Z');
  });
});
