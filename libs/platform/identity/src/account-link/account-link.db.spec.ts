import { AUDIT_ENTITIES } from '@tsunagari/audit';
import { type CommandContext, inUnitOfWork, systemClaims } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import {
  type Actor,
  type Clock,
  Forbidden,
  type Grant,
  InvalidInput,
  NotFound,
  day,
  fixedClock,
  newId,
  systemActor,
  systemClock,
} from '@tsunagari/kernel';
import { generateSync } from 'otplib';
import { changeMyPassword } from '../change-my-password.js';
import { createAccount } from '../create-account.js';
import { IDENTITY_ENTITIES } from '../identity.entities.js';
import { EmailTaken } from '../identity.errors.js';
import { answerChallenge } from '../second-factor/answer-challenge.js';
import { confirmTotp, startTotp } from '../second-factor/change-totp.js';
import { signIn } from '../sign-in.js';
import { whoAsks } from '../who-asks.js';
import { ResetOfOneself } from './account-link.errors.js';
import { createResetLink } from './create-reset-link.js';
import { invitePerson } from './invite-person.js';
import { openLink, setPasswordByLink } from './use-link.js';

const PASSWORD = 'みほんのながいあいことば';
const OTHER = 'べつのながいながいあいことば';
const START = new Date('2026-11-24T09:00:00+09:00').getTime();
const after = (seconds: number): Clock => fixedClock(new Date(START + seconds * 1000).toISOString());
const HOUR = 3_600;
const period = { from: day('2026-04-01'), to: null };
const staff: Grant = { role: 'council_staff', scope: { kind: 'council' }, period };
const administrator: Grant = { ...staff, role: 'council_admin' };

describe('links with which someone sets a password', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase([...IDENTITY_ENTITIES, ...AUDIT_ENTITIES])));
  afterAll(() => database.close());

  const system = systemActor(newId(systemClock));
  const run = <Result>(command: (context: CommandContext) => Promise<Result>, actor: Actor = system, seconds = 0) =>
    inUnitOfWork(database, systemClaims(system.councilId), ({ manager, reader, sealer }) =>
      command({ actor, manager, reader, sealer, clock: after(seconds), correlationId: 'test' }),
    );
  const anEmail = () => `${newId(systemClock)}@example.jp`;
  const invite = (email: string, grant = staff, actor?: Actor) =>
    run((context) => invitePerson(context, { email, displayName: '新しい職員（架空）', grant }), actor);
  const set = (token: string, password: string, seconds = 1) =>
    setPasswordByLink(database, { token, password }, after(seconds), 'test');
  const open = (token: string, seconds = 1) => openLink(database, token, after(seconds), 'test');
  const enter = (email: string, password: string, seconds = 2) =>
    signIn(database, { email, password }, after(seconds), 'test');
  async function anAccount(grants: readonly Grant[] = [staff]) {
    const email = anEmail();
    const accountId = await run((context) =>
      createAccount(context, { email, displayName: '職員（架空）', password: PASSWORD, grants }),
    );
    return { email, actor: { councilId: system.councilId, accountId, grants } };
  }
  const reset = (email: string, clearsSecondProofs = false, actor?: Actor) =>
    run((context) => createResetLink(context, { email, clearsSecondProofs }), actor);
  const trailOf = (accountId: string) =>
    run(({ manager }) =>
      manager.query<{ action: string }[]>(
        `select action from audit_event where subject_id = $1 order by recorded_at, id`,
        [accountId],
      ),
    );

  it('let an invited person set a first password and then sign in with the given role', async () => {
    const email = anEmail();
    const { token, kind, expiresAt, accountId } = await invite(email);
    expect([kind, expiresAt]).toEqual(['invitation', after(7 * 24 * HOUR).now()]);
    expect(await enter(email, PASSWORD)).toBeNull();
    expect(await open(token)).toEqual({ kind: 'invitation', email, displayName: '新しい職員（架空）' });
    expect(await set(token, PASSWORD)).toMatchObject({ email });
    const session = await enter(email, PASSWORD);
    const asker = await whoAsks(database, session?.token ?? '', 'session', after(3));
    expect(asker?.actor).toMatchObject({ accountId, grants: [staff] });
    expect((await trailOf(accountId)).map(({ action }) => action)).toEqual([
      'account.invite',
      'account.accept-invitation',
    ]);
  });

  it('hold once, and not after their time', async () => {
    const { token } = await invite(anEmail());
    expect(await set(token, PASSWORD)).not.toBeNull();
    expect(await set(token, OTHER)).toBeNull();
    expect(await open(token)).toBeNull();
    const late = await invite(anEmail());
    expect(await open(late.token, 7 * 24 * HOUR - 1)).not.toBeNull();
    expect(await set(late.token, PASSWORD, 7 * 24 * HOUR)).toBeNull();
    expect(await set('x'.repeat(43), PASSWORD)).toBeNull();
  });

  it('are used by one of two who come at the same time', async () => {
    const { token } = await invite(anEmail());
    const results = await Promise.all([set(token, PASSWORD), set(token, OTHER)]);
    expect(results.filter((result) => result !== null)).toHaveLength(1);
  });

  it('are not used up by a password that cannot be', async () => {
    const email = anEmail();
    const { token } = await invite(email);
    await expect(set(token, '短い')).rejects.toThrow(InvalidInput);
    await expect(set(token, email)).rejects.toThrow(InvalidInput);
    expect(await set(token, PASSWORD)).not.toBeNull();
  });

  it('reset a forgotten password within a day and end every session and waiting sign-in', async () => {
    const { email, actor } = await anAccount();
    const before = await enter(email, PASSWORD, 0);
    const { token, kind, expiresAt } = await reset(email);
    expect([kind, expiresAt]).toEqual(['reset', after(24 * HOUR).now()]);
    expect(await whoAsks(database, before?.token ?? '', 'session', after(1))).not.toBeNull();
    expect(await set(token, OTHER)).not.toBeNull();
    expect(await whoAsks(database, before?.token ?? '', 'session', after(1))).toBeNull();
    expect(await enter(email, PASSWORD)).toBeNull();
    expect((await enter(email, OTHER))?.token).toMatch(/^[\w-]{43}$/);
    expect((await trailOf(actor.accountId)).map(({ action }) => action)).toEqual([
      'account.create',
      'account.create-link',
      'account.reset-password',
    ]);
  });

  it('keep the authenticator app unless it is lost', async () => {
    const { email, actor } = await anAccount();
    const { secret } = await run(
      (context) => startTotp(context, { currentPassword: PASSWORD, issuer: 'みほん市社協' }),
      actor,
    );
    const codeAt = (seconds: number) => generateSync({ secret, epoch: START / 1000 + seconds });
    await run((context) => confirmTotp(context, { code: codeAt(0) }), actor);
    const waiting = await enter(email, PASSWORD, 60);
    expect(await set((await reset(email)).token, OTHER)).not.toBeNull();
    const late = { challenge: waiting?.challenge ?? '', code: codeAt(60) };
    expect(await answerChallenge(database, late, after(60), 'test')).toBeNull();
    expect(await enter(email, OTHER)).toMatchObject({ token: null, ways: ['totp'] });
    expect(await set((await reset(email, true)).token, PASSWORD)).not.toBeNull();
    expect((await enter(email, PASSWORD))?.token).toMatch(/^[\w-]{43}$/);
  });

  it('end when another one is made, which is again an invitation for one without a password', async () => {
    const email = anEmail();
    const first = await invite(email);
    const second = await reset(email);
    expect(second.kind).toBe('invitation');
    expect(await set(first.token, PASSWORD)).toBeNull();
    expect(await set(second.token, PASSWORD)).not.toBeNull();
  });

  it('end when the password is changed', async () => {
    const { email, actor } = await anAccount();
    const { token } = await reset(email);
    await run((context) => changeMyPassword(context, { currentPassword: PASSWORD, newPassword: OTHER }), actor);
    expect(await set(token, PASSWORD)).toBeNull();
  });

  it('are made by administrators only, for others only, and not for disabled accounts', async () => {
    const { email, actor } = await anAccount([staff]);
    const { email: own, actor: admin } = await anAccount([administrator]);
    await expect(invite(anEmail(), staff, actor)).rejects.toThrow(Forbidden);
    await expect(reset(own, true, actor)).rejects.toThrow(Forbidden);
    await expect(reset(own, true, admin)).rejects.toThrow(ResetOfOneself);
    await expect(reset(anEmail(), false, admin)).rejects.toThrow(NotFound);
    const { token } = await reset(email, false, admin);
    await run(({ manager }) =>
      manager.query('update account set disabled_at = now() where id = $1', [actor.accountId]),
    );
    expect(await set(token, OTHER)).toBeNull();
    await expect(reset(email, false, admin)).rejects.toThrow(NotFound);
  });

  it.each<[string, Grant, string]>([
    ['a supporter', { ...staff, role: 'supporter' }, 'ROLE_NOT_GIVEN_HERE'],
    ['an analyst of all councils', { ...staff, role: 'network_analyst' }, 'ROLE_NOT_GIVEN_HERE'],
    ['a coordinator of the whole council', { ...staff, role: 'branch_coordinator' }, 'ROLE_NEEDS_BRANCH'],
    ['an officer of no association', { ...staff, role: 'association_officer' }, 'ROLE_NEEDS_ASSOCIATION'],
    [
      'an administrator of a branch',
      { ...administrator, scope: { kind: 'branch', branchId: newId(systemClock) } },
      'ROLE_NEEDS_COUNCIL',
    ],
    [
      'a term of no day',
      { ...staff, period: { from: day('2026-04-01'), to: day('2026-04-01') } },
      'PERIOD_UPSIDE_DOWN',
    ],
  ])('do not invite %s', async (_what, grant, code) => {
    await expect(invite(anEmail(), grant)).rejects.toMatchObject({ problems: [{ code }] });
  });

  it('do not invite to an address that is known, or to none', async () => {
    const { email } = await anAccount();
    await expect(invite(email.toUpperCase())).rejects.toThrow(EmailTaken);
    await expect(invite('みほん')).rejects.toMatchObject({ problems: [{ code: 'NOT_AN_EMAIL', path: ['email'] }] });
  });

  it('are kept as hashes', async () => {
    const { token, accountId } = await invite(anEmail());
    const [row] = await run(({ manager }) =>
      manager.query<{ text: string }[]>(`select l::text as text from account_link l where account_id = $1`, [
        accountId,
      ]),
    );
    expect(row?.text).toMatch(/[0-9a-f]{64}/);
    expect(row?.text).not.toContain(token);
  });
});
