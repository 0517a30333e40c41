import { AUDIT_ENTITIES } from '@tsunagari/audit';
import { type CommandContext, inUnitOfWork, systemClaims } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { type Clock, fixedClock, newId, systemActor, systemClock } from '@tsunagari/kernel';
import { generateSync } from 'otplib';
import { createMyAccessToken } from '../access-token/create-access-token.js';
import { createAccount } from '../create-account.js';
import { IDENTITY_ENTITIES } from '../identity.entities.js';
import { PasswordWrong } from '../identity.errors.js';
import { startPasskey } from '../passkey/add-passkey.js';
import { signIn } from '../sign-in.js';
import { whoAsks } from '../who-asks.js';
import { answerChallenge } from './answer-challenge.js';
import { confirmTotp, removeTotp, startTotp } from './change-totp.js';
import { CodeWrong, TotpInUse } from './totp.errors.js';

const PASSWORD = 'みほんのながいあいことば';
const START = new Date('2026-11-24T09:00:00+09:00').getTime();
/** The clock so many seconds after the start. */
const after = (seconds: number): Clock => fixedClock(new Date(START + seconds * 1000).toISOString());
const codeAt = (secret: string, seconds: number) => generateSync({ secret, epoch: Math.floor(START / 1000) + seconds });

describe('signing in with an authenticator app', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase([...IDENTITY_ENTITIES, ...AUDIT_ENTITIES])));
  afterAll(() => database.close());

  const system = systemActor(newId(systemClock));
  const run = <Result>(command: (context: CommandContext) => Promise<Result>, actor = system, clock = after(0)) =>
    inUnitOfWork(database, systemClaims(system.councilId), ({ manager, reader, sealer }) =>
      command({ actor, manager, reader, sealer, clock, correlationId: 'test' }),
    );
  async function anAccount() {
    const email = `${newId(systemClock)}@example.jp`;
    const accountId = await run((context) =>
      createAccount(context, { email, displayName: '職員（架空）', password: PASSWORD, grants: [] }),
    );
    const actor = { councilId: system.councilId, accountId, grants: [] };
    return {
      accountId,
      as: <Result>(command: (context: CommandContext) => Promise<Result>, seconds = 0) =>
        run(command, actor, after(seconds)),
      enter: (seconds: number) => signIn(database, { email, password: PASSWORD }, after(seconds), 'test'),
      disable: () =>
        run(({ manager }) => manager.query('update account set disabled_at = now() where id = $1', [accountId])),
    };
  }
  async function withApp() {
    const account = await anAccount();
    const { secret } = await account.as((context) =>
      startTotp(context, { currentPassword: PASSWORD, issuer: 'みほん市社協' }),
    );
    await account.as((context) => confirmTotp(context, { code: codeAt(secret, 0) }));
    const challengeAt = async (seconds: number) => (await account.enter(seconds))?.challenge ?? '';
    const answer = (challenge: string, code: string, seconds: number) =>
      answerChallenge(database, { challenge, code }, after(seconds), 'test');
    return { ...account, secret, challengeAt, answer };
  }

  it('asks for no code before the first one was right', async () => {
    const account = await anAccount();
    const started = await account.as((context) =>
      startTotp(context, { currentPassword: PASSWORD, issuer: 'みほん市社協' }),
    );
    expect(decodeURIComponent(started.uri)).toMatch(/^otpauth:\/\/totp\/みほん市社協:.*@example\.jp\?/);
    expect((await account.enter(0))?.token).toMatch(/^[\w-]{43}$/);
    await expect(account.as((context) => confirmTotp(context, { code: '000000' }))).rejects.toThrow(CodeWrong);
    expect((await account.enter(0))?.challenge).toBeNull();
  });

  it('asks for its code again before a passkey is added, which would let in without it', async () => {
    const { secret, as } = await withApp();
    const start = (code: string | null) =>
      as(
        (context) =>
          startPasskey(context, {
            currentPassword: PASSWORD,
            code,
            relyingParty: { id: 'localhost', origins: ['http://localhost:4000'] },
            siteName: 'みほん市社協',
          }),
        60,
      );
    await expect(start(null)).rejects.toThrow(CodeWrong);
    expect((await start(codeAt(secret, 60))).rp.name).toBe('みほん市社協');
  });

  it('asks for its code again, and takes each once, before an access token is made', async () => {
    const { secret, as } = await withApp();
    const make = (code: string | null, seconds: number) =>
      as(
        (context) =>
          createMyAccessToken(context, { currentPassword: PASSWORD, code, name: '集計', scope: 'api', days: 1 }),
        seconds,
      );
    await expect(make(null, 60)).rejects.toThrow(CodeWrong);
    await expect(make('000000', 60)).rejects.toThrow(CodeWrong);
    expect((await make(codeAt(secret, 60), 60)).secret).toMatch(/^[\w-]{43}$/);
    await expect(make(codeAt(secret, 60), 61)).rejects.toThrow(CodeWrong);
  });

  it('lets in with password and code, typed in any width', async () => {
    const { accountId, secret, challengeAt, answer } = await withApp();
    const challenge = await challengeAt(60);
    expect(challenge).toMatch(/^[\w-]{43}$/);
    const wide = [...codeAt(secret, 60)].map((digit) => String.fromCodePoint(Number(digit) + 0xff10)).join('');
    const session = await answer(challenge, wide, 60);
    const asker = await whoAsks(database, session?.token ?? '', 'session', after(61));
    expect(asker?.actor.accountId).toBe(accountId);
  });

  it('takes no code twice, not even in another sign-in', async () => {
    const { secret, challengeAt, answer } = await withApp();
    const [one, two] = [await challengeAt(60), await challengeAt(60)];
    expect(await answer(one, codeAt(secret, 60), 60)).not.toBeNull();
    expect(await answer(two, codeAt(secret, 60), 61)).toBeNull();
    expect(await answer(two, codeAt(secret, 90), 91)).not.toBeNull();
  });

  it('does not take the code that confirmed the app', async () => {
    const { secret, challengeAt, answer } = await withApp();
    expect(await answer(await challengeAt(1), codeAt(secret, 0), 1)).toBeNull();
  });

  it('answers one challenge once', async () => {
    const { secret, challengeAt, answer } = await withApp();
    const challenge = await challengeAt(60);
    expect(await answer(challenge, codeAt(secret, 60), 60)).not.toBeNull();
    expect(await answer(challenge, codeAt(secret, 120), 120)).toBeNull();
  });

  it('gives up after five codes, and after five minutes', async () => {
    const { secret, challengeAt, answer } = await withApp();
    const guessed = await challengeAt(60);
    for (let attempt = 0; attempt < 5; attempt++) expect(await answer(guessed, '000000', 60)).toBeNull();
    expect(await answer(guessed, codeAt(secret, 60), 60)).toBeNull();
    const late = await challengeAt(60);
    expect(await answer(late, codeAt(secret, 361), 361)).toBeNull();
  });

  it('forgives one step of clock difference and no more', async () => {
    const { secret, challengeAt, answer } = await withApp();
    expect(await answer(await challengeAt(300), codeAt(secret, 240), 300)).toBeNull();
    expect(await answer(await challengeAt(300), codeAt(secret, 270), 300)).not.toBeNull();
  });

  it('lets nobody in whose account was disabled meanwhile, or who has no challenge', async () => {
    const { secret, challengeAt, answer, disable } = await withApp();
    expect(await answer('', codeAt(secret, 60), 60)).toBeNull();
    const challenge = await challengeAt(60);
    await disable();
    expect(await answer(challenge, codeAt(secret, 60), 60)).toBeNull();
  });

  it('is set up with the password, taken away with password and code, and not set up twice', async () => {
    const { as, enter, secret } = await withApp();
    await expect(as((context) => startTotp(context, { currentPassword: PASSWORD, issuer: 'x' }))).rejects.toThrow(
      TotpInUse,
    );
    await expect(as((context) => removeTotp(context, { currentPassword: 'wrong' }))).rejects.toThrow(PasswordWrong);
    expect((await enter(60))?.token).toBeNull();
    // Whoever has the password and not the app must not get rid of it.
    await expect(as((context) => removeTotp(context, { currentPassword: PASSWORD }), 60)).rejects.toThrow(CodeWrong);
    await as((context) => removeTotp(context, { currentPassword: PASSWORD, code: codeAt(secret, 60) }), 60);
    expect((await enter(60))?.token).not.toBeNull();
  });

  it('keeps the secret sealed', async () => {
    const { accountId, secret } = await withApp();
    const [row] = await database
      .reader({ councilId: system.councilId })
      .rows<{ text: string }>(`select t::text as text from account_totp t where id = $1`, [accountId]);
    expect(row?.text).toContain('s1.');
    expect(row?.text).not.toContain(secret);
  });
});
