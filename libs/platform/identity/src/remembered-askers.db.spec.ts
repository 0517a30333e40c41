import { AuditEvent } from '@tsunagari/audit';
import { type CommandContext, inUnitOfWork, systemClaims } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { type Actor, day, fixedClock, newId, systemActor, systemClock } from '@tsunagari/kernel';
import { createAccessToken } from './access-token/create-access-token.js';
import { claimsOf } from './claims-of.js';
import { createAccount } from './create-account.js';
import { endSession } from './end-session.js';
import { IDENTITY_ENTITIES } from './identity.entities.js';
import { disableAccount } from './keeping-accounts/disable-account.js';
import { giveRole } from './keeping-accounts/keep-roles.js';
import { acceptPledge } from './pledge/accept-pledge.js';
import { publishPledge } from './pledge/publish-pledge.js';
import { type AskerProof, type Remembered, RememberedAskers, stillAsksSql } from './remembered-askers.js';
import { accountSql } from './holder-sql.js';
import { signIn } from './sign-in.js';

const at = (time: string) => fixedClock(`2026-11-23T${time}+09:00`);
const MORNING = at('09:00:00');
const TODAY = day('2026-11-23');
const PASSWORD = 'おぼえているながいあいことば';
const NAMES = ['tokenHash', 'now', 'usedSince', 'councilId', 'accountId', 'standing', 'newestPledge', 'scope'] as const;

describe('askers who are remembered', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase([...IDENTITY_ENTITIES, AuditEvent])));
  afterAll(() => database.close());

  /** A council with one account that has asked once, in the morning. */
  const desk = async (grants: Actor['grants'] = []) => {
    const system = systemActor(newId(systemClock));
    const { councilId } = system;
    const run = <Result>(actor: Actor, command: (context: CommandContext) => Promise<Result>) =>
      inUnitOfWork(database, systemClaims(councilId), ({ manager, reader, sealer }) =>
        command({ actor, manager, reader, sealer, clock: MORNING, correlationId: 'test' }),
      );
    const email = `${councilId}@example.jp`;
    const accountId = await run(system, (context) =>
      createAccount(context, { email, displayName: '職員（架空）', password: PASSWORD, grants }),
    );
    const secret = (await signIn(database, { email, password: PASSWORD }, MORNING, 'test'))?.token ?? '';
    const askers = new RememberedAskers(database, MORNING);
    await askers.learn(secret, 'session');
    const me: Actor = { councilId, accountId, grants };
    const admin: Actor = {
      councilId,
      accountId: newId(systemClock),
      grants: [{ role: 'council_admin', scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } }],
    };
    return { run, system, me, admin, secret, askers };
  };
  type Desk = Omit<Awaited<ReturnType<typeof desk>>, 'askers'> & { readonly askers: Pick<RememberedAskers, 'recall'> };

  /** What the condition says at a time, as the one who is remembered. */
  const stands = async (
    { askers, secret }: Pick<Desk, 'askers' | 'secret'>,
    clock = MORNING,
    by: AskerProof['by'] = 'session',
  ): Promise<boolean> => {
    const { asker, proof } = recalled(askers, secret, by);
    const values = { ...proof, ...timesAt(clock) };
    const condition = stillAsksSql(by, (name) => `$${NAMES.indexOf(name) + 1}`);
    const claims = { ...claimsOf(asker.actor, clock.today()), tokenHash: proof.tokenHash };
    const typed = condition.replace(/\$(4|5|6)\b/g, '$$$1::uuid');
    const [row] = await database.reader(claims).rows<{ stands: boolean | null }>(
      `select ${typed} as stands from (select $3::text, $8::text) as not_always_asked`,
      NAMES.map((name) => values[name]),
    );
    return row?.stands ?? false;
  };
  const recalled = (
    askers: Pick<RememberedAskers, 'recall'>,
    secret: string,
    by: AskerProof['by'] = 'session',
  ): Remembered => {
    const remembered = askers.recall(secret, by);
    if (remembered === null) throw new Error('nobody is remembered');
    return remembered;
  };
  const timesAt = (clock: typeof MORNING): Pick<AskerProof, 'now' | 'usedSince'> => ({
    now: clock.now().toISOString(),
    usedSince: new Date(clock.now().getTime() - 30 * 60_000).toISOString(),
  });

  it('are those who have asked with the same secret, for as long as their use need not be noted again', async () => {
    const { askers, secret, me } = await desk();
    expect(recalled(askers, secret).asker.actor).toEqual(me);
    expect([askers.recall(secret, 'token'), askers.recall('another', 'session')]).toEqual([null, null]);
    let clock = MORNING;
    const moving = new RememberedAskers(database, { now: () => clock.now(), today: () => clock.today() });
    await moving.learn(secret, 'session');
    clock = at('09:00:59');
    expect(moving.recall(secret, 'session')).not.toBeNull();
    clock = at('09:01:01');
    expect(moving.recall(secret, 'session')).toBeNull();
  });

  it('are looked up anew on another day, when other roles and another pledge may be in force', async () => {
    const { secret, run, system } = await desk();
    let clock = at('23:59:50');
    const moving = new RememberedAskers(database, { now: () => clock.now(), today: () => clock.today() });
    await run(system, ({ manager }) =>
      manager.query(`update session set last_used_at = $1, expires_at = $1::timestamptz + interval '1 hour'`, [
        clock.now(),
      ]),
    );
    await moving.learn(secret, 'session');
    expect(moving.recall(secret, 'session')).not.toBeNull();
    clock = fixedClock('2026-11-24T00:00:10+09:00');
    expect(moving.recall(secret, 'session')).toBeNull();
  });

  it('are forgotten when they are looked up in vain', async () => {
    const { askers, secret } = await desk();
    await endSession(database, secret, MORNING, 'test');
    expect(await askers.learn(secret, 'session')).toBeNull();
    expect(askers.recall(secret, 'session')).toBeNull();
  });

  it('stand as long as nothing has changed', async () => {
    const one = await desk([{ role: 'supporter', scope: { kind: 'council' }, period: { from: TODAY, to: null } }]);
    expect(await stands(one)).toBe(true);
    expect(await stands(one, at('09:29:59'))).toBe(true);
  });

  const CHANGES: readonly [string, (desk: Desk) => Promise<unknown>][] = [
    ['has signed out', ({ secret }) => endSession(database, secret, MORNING, 'test')],
    [
      'may not sign in any more',
      ({ run, admin, me }) => run(admin, (context) => disableAccount(context, { id: me.accountId ?? '', version: 1 })),
    ],
    [
      'has one role more',
      ({ run, admin, me }) =>
        run(admin, (context) =>
          giveRole(context, {
            accountId: me.accountId ?? '',
            grant: { role: 'analyst', scope: { kind: 'council' }, period: { from: TODAY, to: null } },
          }),
        ),
    ],
    ['has accepted the pledge', ({ run, me }) => run(me, (context) => acceptPledge(context, { edition: 1 }))],
  ];
  it.each(CHANGES)('stand no more when one %s', async (_, change) => {
    const one = await desk();
    expect(await stands(one)).toBe(true);
    await change(one);
    expect(await stands(one)).toBe(false);
  });

  const GRANT: Actor['grants'][number] = {
    role: 'council_staff',
    scope: { kind: 'council' },
    period: { from: TODAY, to: null },
  };
  it.each([
    ['a role ends', `update role_grant set valid_to = '2027-04-01' where account_id = $1`],
    ['a role is another', `update role_grant set role = 'auditor' where account_id = $1`],
    ['a role is gone', `delete from role_grant where account_id = $1`],
    ['a role is that of another account', `update role_grant set account_id = $2 where account_id = $1`],
    ['the account is disabled', `update account set disabled_at = now() where id = $1`],
  ])('stand no more when %s by a statement that no command knows', async (_, statement) => {
    const [one, other] = [await desk([GRANT]), await desk([GRANT])];
    const another = await one.run(one.system, (context) =>
      createAccount(context, {
        email: `b-${one.me.councilId}@example.jp`,
        displayName: '別の職員（架空）',
        password: PASSWORD,
        grants: [],
      }),
    );
    expect([await stands(one), await stands(other)]).toEqual([true, true]);
    const values = statement.includes('$2') ? [one.me.accountId, another] : [one.me.accountId];
    await one.run(one.system, ({ manager }) => manager.query(statement, values));
    expect([await stands(one), await stands(other)]).toEqual([false, true]);
  });

  it('stand by a mark that every table changes from which they are looked up, but that of editions', async () => {
    const read = [...accountSql('$1', '$2', { day: '$3', firstPledge: '$4' }).matchAll(/\b(?:from|join) (\w+)/g)];
    const events = await database.dataSource.query<{ name: string; events: string }[]>(
      `select t.tgrelid::regclass::text as name, concat_ws(' ', case when t.tgtype & 4 > 0 then 'insert' end,
         case when t.tgtype & 16 > 0 then 'update' end, case when t.tgtype & 8 > 0 then 'delete' end) as events
       from pg_trigger t where t.tgfoid = 'change_standing'::regproc and t.tgenabled = 'A' and t.tgtype & 1 = 1 order by 1`,
    );
    expect(events).toEqual([
      { name: 'account', events: 'update' },
      { name: 'pledge_acceptance', events: 'insert' },
      { name: 'role_grant', events: 'insert update delete' },
    ]);
    const apart = new Set(['account_standing', 'secrecy_pledge']);
    const tables = new Set(read.map(([, table]) => table ?? '').filter((table) => !apart.has(table)));
    expect([...tables].sort()).toEqual(events.map(({ name }) => name));
  });

  it('cannot have their mark changed by the role of the API', async () => {
    const { run, system } = await desk([GRANT]);
    for (const statement of [
      'update account_standing set mark = gen_random_uuid()',
      'delete from account_standing',
      'insert into account_standing values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid())',
    ])
      await expect(run(system, ({ manager }) => manager.query(statement))).rejects.toThrow('permission denied');
  });

  it('do not get back the mark that they had', async () => {
    const one = await desk([GRANT]);
    const disable = (value: string) =>
      one.run(one.system, ({ manager }) => manager.query(`update account set disabled_at = ${value}`));
    await disable('now()');
    await disable('null');
    expect(await stands(one)).toBe(false);
  });

  it('stand no more when another edition of the pledge has come into force', async () => {
    const one = await desk();
    await one.run(one.me, (context) => acceptPledge(context, { edition: 1 }));
    await one.askers.learn(one.secret, 'session');
    expect(await stands(one)).toBe(true);
    const elsewhere = await desk();
    await one.run(one.admin, (context) => publishPledge(context, { text: 'あたらしい約束', inForceFrom: TODAY }));
    expect([await stands(one), await stands(elsewhere)]).toEqual([false, true]);
  });

  it('stand no more when the session was not used for half an hour, or its time is over', async () => {
    const one = await desk();
    expect(await stands(one, at('09:30:01'))).toBe(false);
    expect(await stands(one, at('21:00:01'))).toBe(false);
  });

  it('stand by a token until it is revoked, ends, or is for something else', async () => {
    const { run, system, askers, me } = await desk();
    const email = `${me.councilId}@example.jp`;
    const token = async () => {
      const secret = await run(system, (context) =>
        createAccessToken(context, { email, name: 'test', scope: 'api', days: 1 }),
      );
      await askers.learn(secret, 'token');
      return { secret, askers };
    };
    const change = (set: string) =>
      run(system, ({ manager }) =>
        manager.query(`update access_token set ${set} where account_id = $1`, [me.accountId]),
      );
    const [revoked, rescoped] = [await token(), await token()];
    expect([await stands(revoked, MORNING, 'token'), await stands(rescoped, MORNING, 'token')]).toEqual([true, true]);
    expect(await stands(revoked, fixedClock('2026-11-24T09:00:01+09:00'), 'token')).toBe(false);
    await change(`scope = 'analyst'`);
    expect(await stands(rescoped, MORNING, 'token')).toBe(false);
    await change(`scope = 'api', revoked_at = now()`);
    expect(await stands(revoked, MORNING, 'token')).toBe(false);
  });

  it('are not believed under the secret or the account of another', async () => {
    const [one, other] = [await desk(), await desk()];
    const { proof } = recalled(one.askers, one.secret);
    const known = recalled(other.askers, other.secret);
    const mixed = { recall: () => ({ ...known, proof: { ...known.proof, tokenHash: proof.tokenHash } }) };
    expect(await stands({ ...other, askers: mixed })).toBe(false);
  });
});
