import { AUDIT_ENTITIES } from '@tsunagari/audit';
import { type CommandContext, inUnitOfWork, systemClaims } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { type Clock, InvalidInput, NotFound, fixedClock, newId, systemActor, systemClock } from '@tsunagari/kernel';
import { type Behaviour, SoftwareAuthenticator } from '../../testing/index.js';
import { createAccount } from '../create-account.js';
import { IDENTITY_ENTITIES } from '../identity.entities.js';
import { PasswordWrong } from '../identity.errors.js';
import { answerByPasskey, offerPasskeyProof } from '../second-factor/answer-by-passkey.js';
import { signIn } from '../sign-in.js';
import { whoAsks } from '../who-asks.js';
import { addPasskey, startPasskey } from './add-passkey.js';
import { removePasskey, renamePasskey } from './change-passkey.js';
import { enterByPasskey, offerPasskeySignIn } from './enter-by-passkey.js';
import { PasskeyInUse, PasskeyRefused, PasskeysTooMany } from './passkey.errors.js';
import { passkeysOf } from './passkey.queries.js';

const PASSWORD = 'みほんのながいあいことば';
const ORIGIN = 'https://tsunagari.example.jp';
const SITE = { id: 'tsunagari.example.jp', origins: [ORIGIN] };
const START = new Date('2026-11-24T09:00:00+09:00').getTime();
const after = (seconds: number): Clock => fixedClock(new Date(START + seconds * 1000).toISOString());

describe('passkeys', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase([...IDENTITY_ENTITIES, ...AUDIT_ENTITIES])));
  afterAll(() => database.close());

  async function anAccount(council = systemActor(newId(systemClock))) {
    const run = <Result>(command: (context: CommandContext) => Promise<Result>, actor = council, seconds = 0) =>
      inUnitOfWork(database, systemClaims(council.councilId), ({ manager, reader, sealer }) =>
        command({ actor, manager, reader, sealer, clock: after(seconds), correlationId: 'test' }),
      );
    const email = `${newId(systemClock)}@example.jp`;
    const accountId = await run((context) =>
      createAccount(context, { email, displayName: '職員（架空）', password: PASSWORD, grants: [] }),
    );
    const actor = { councilId: council.councilId, accountId, grants: [] };
    const as = <Result>(command: (context: CommandContext) => Promise<Result>, seconds = 0) =>
      run(command, actor, seconds);
    const start = () =>
      as((context) =>
        startPasskey(context, { currentPassword: PASSWORD, relyingParty: SITE, siteName: 'みほん市社協' }),
      );
    const add = async (key = new SoftwareAuthenticator(ORIGIN), behaviour: Behaviour = {}, seconds = 0) => {
      const registration = key.register(await start(), behaviour);
      const input = { name: ' 事務所のパソコン ', registration, relyingParty: SITE };
      return { key, registration, id: await as((context) => addPasskey(context, input), seconds) };
    };
    return {
      council,
      accountId,
      as,
      start,
      add,
      keys: () => as(({ reader }) => passkeysOf(reader, accountId)),
      password: (seconds = 0) => signIn(database, { email, password: PASSWORD }, after(seconds), 'test'),
      disable: () =>
        run(({ manager }) => manager.query('update account set disabled_at = now() where id = $1', [accountId])),
      trail: () =>
        run(({ manager }) =>
          manager.query<{ action: string; details: object }[]>(
            `select action, details from audit_event where account_id = $1 order by recorded_at, id`,
            [accountId],
          ),
        ),
    };
  }
  async function enter(key: SoftwareAuthenticator, behaviour: Behaviour = {}, seconds = 60) {
    const options = await offerPasskeySignIn(database, SITE, after(60));
    const given = { assertion: key.answer(options, behaviour), relyingParty: SITE };
    return enterByPasskey(database, given, after(seconds), 'test');
  }

  it('are made for this site and this account, on an authenticator that checks its owner, and for one that has none yet', async () => {
    const { accountId, start, add } = await anAccount();
    const { key } = await add();
    expect(await start()).toMatchObject({
      rp: { id: 'tsunagari.example.jp', name: 'みほん市社協' },
      user: { id: Buffer.from(accountId).toString('base64url'), displayName: '職員（架空）' },
      excludeCredentials: [{ id: key.credentialId, transports: ['internal'] }],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    });
  });

  it('let their owner in without a name or a password, and say when', async () => {
    const { accountId, add, keys, trail } = await anAccount();
    const { key, id } = await add();
    expect(await keys()).toMatchObject([{ id, name: '事務所のパソコン', lastUsedAt: null }]);
    const session = await enter(key);
    expect((await whoAsks(database, session?.token ?? '', 'session', after(61)))?.actor.accountId).toBe(accountId);
    const [used] = await keys();
    expect(new Date(used?.lastUsedAt ?? 0)).toEqual(after(60).now());
    expect(await trail()).toMatchObject([
      { action: 'account.start-passkey' },
      { action: 'account.add-passkey' },
      { action: 'session.begin', details: { by: 'passkey' } },
    ]);
  });

  it.each<[string, Behaviour]>([
    ['another site', { origin: 'https://tsunagari.example.com' }],
    ['an owner who was not checked', { verifiesUser: false }],
    ['another question', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['someone else’s name', { userHandle: Buffer.from('someone').toString('base64url') }],
    ['no name at all', { userHandle: null }],
    ['a counter that stands still', { counter: 1 }],
  ])('let nobody in with an answer from %s', async (_what, behaviour) => {
    const { key } = await (await anAccount()).add();
    expect(await enter(key)).not.toBeNull();
    expect(await enter(key, behaviour)).toBeNull();
    expect(await enter(key)).not.toBeNull();
  });

  it('note in the trail what was refused', async () => {
    const { add, trail } = await anAccount();
    const { key } = await add();
    await enter(key);
    await enter(key, { counter: 1 });
    expect((await trail()).at(-1)).toMatchObject({ action: 'session.refuse-passkey' });
  });

  it('answer one question once, and within five minutes', async () => {
    const { key } = await (await anAccount()).add();
    const options = await offerPasskeySignIn(database, SITE, after(0));
    const once = { assertion: key.answer(options), relyingParty: SITE };
    expect(await enterByPasskey(database, once, after(1), 'test')).not.toBeNull();
    const again = { assertion: key.answer(options), relyingParty: SITE };
    expect(await enterByPasskey(database, again, after(2), 'test')).toBeNull();
    expect(await enter(key, {}, 60 + 299)).not.toBeNull();
    expect(await enter(key, {}, 60 + 300)).toBeNull();
  });

  it('are refused when they sign for another key, are unknown, taken away, or of a disabled account', async () => {
    const { add, as, disable } = await anAccount();
    const { key, id } = await add();
    expect(await enter(new SoftwareAuthenticator(ORIGIN, key.credentialId))).toBeNull();
    expect(await enter(new SoftwareAuthenticator(ORIGIN))).toBeNull();
    const { key: second } = await add();
    await expect(as((context) => removePasskey(context, { id, currentPassword: 'x' }))).rejects.toThrow(PasswordWrong);
    await as((context) => removePasskey(context, { id, currentPassword: PASSWORD }));
    expect(await enter(key)).toBeNull();
    expect(await enter(second)).not.toBeNull();
    await disable();
    expect(await enter(second)).toBeNull();
  });

  it('stay apart where two councils hold a credential of one id', async () => {
    const { key } = await (await anAccount()).add();
    const { add, accountId } = await anAccount();
    const twin = new SoftwareAuthenticator(ORIGIN, key.credentialId);
    await add(twin);
    const session = await enter(twin);
    expect((await whoAsks(database, session?.token ?? '', 'session', after(61)))?.actor.accountId).toBe(accountId);
    expect(await enter(key)).not.toBeNull();
  });

  it('are asked for after the password, and only those of the account', async () => {
    const { council, accountId, add, password } = await anAccount();
    const { key } = await add();
    const { key: strange } = await (await anAccount(council)).add();
    const waiting = await password(60);
    expect(waiting).toMatchObject({ token: null, ways: ['passkey'] });
    const challenge = waiting?.challenge ?? '';
    const options = await offerPasskeyProof(database, { challenge, relyingParty: SITE }, after(60));
    expect(options).toMatchObject({
      challenge,
      allowCredentials: [{ id: key.credentialId }],
      userVerification: 'required',
    });
    const answer = (assertion: ReturnType<typeof key.answer>, seconds = 61) =>
      answerByPasskey(database, { challenge, assertion, relyingParty: SITE }, after(seconds), 'test');
    const asked = { challenge, rpId: SITE.id };
    expect(await answer(strange.answer(asked, { userHandle: null }))).toBeNull();
    expect(await answer(key.answer(asked, { userHandle: 'c29tZW9uZQ' }))).toBeNull();
    expect(await answer(key.answer(asked, { verifiesUser: false }))).toBeNull();
    const session = await answer(key.answer(asked, { userHandle: null }));
    expect((await whoAsks(database, session?.token ?? '', 'session', after(62)))?.actor.accountId).toBe(accountId);
    expect(await answer(key.answer(asked))).toBeNull();
    expect(await offerPasskeyProof(database, { challenge, relyingParty: SITE }, after(62))).toBeNull();
  });

  it('offer nothing to a sign-in that never waited or waits too long', async () => {
    const { add, password } = await anAccount();
    await add();
    const challenge = (await password(0))?.challenge ?? '';
    const offer = (of: string, seconds: number) =>
      offerPasskeyProof(database, { challenge: of, relyingParty: SITE }, after(seconds));
    expect(await offer(challenge, 299)).not.toBeNull();
    expect(await offer(challenge, 300)).toBeNull();
    expect(await offer('x'.repeat(43), 0)).toBeNull();
  });

  it.each<[string, Behaviour, number]>([
    ['of another site', { origin: 'https://example.com' }, 0],
    ['whose owner was not checked', { verifiesUser: false }, 0],
    ['for another question', { challenge: 'AAAA' }, 0],
    ['after five minutes', {}, 300],
  ])('are not added %s', async (_what, behaviour, seconds) => {
    const { add, keys } = await anAccount();
    await expect(add(undefined, behaviour, seconds)).rejects.toThrow(PasskeyRefused);
    expect(await keys()).toEqual([]);
  });

  it('are not added twice, nor with the answer of a colleague, nor without the password', async () => {
    const { council, add, as } = await anAccount();
    const { key, registration } = await add();
    const input = { name: 'もう一つ', registration, relyingParty: SITE };
    await expect(as((context) => addPasskey(context, input))).rejects.toThrow(PasskeyRefused);
    await expect(add(key)).rejects.toThrow(PasskeyInUse);
    const colleague = await anAccount(council);
    const theirs = { ...input, registration: new SoftwareAuthenticator(ORIGIN).register(await colleague.start()) };
    await expect(as((context) => addPasskey(context, theirs))).rejects.toThrow(PasskeyRefused);
    const wrong = { currentPassword: 'x', relyingParty: SITE, siteName: 'x' };
    await expect(as((context) => startPasskey(context, wrong))).rejects.toThrow(PasswordWrong);
  });

  it('have a name of 1 to 50 characters that their owner alone may change', async () => {
    const { council, add, as, keys } = await anAccount();
    const { id } = await add();
    await as((context) => renamePasskey(context, { id, name: '　スマートフォン　' }));
    expect(await keys()).toMatchObject([{ name: 'スマートフォン' }]);
    for (const name of ['　', 'あ'.repeat(51)])
      await expect(as((context) => renamePasskey(context, { id, name }))).rejects.toThrow(InvalidInput);
    const colleague = await anAccount(council);
    await expect(colleague.as((context) => renamePasskey(context, { id, name: 'x' }))).rejects.toThrow(NotFound);
    const taken = { id, currentPassword: PASSWORD };
    await expect(colleague.as((context) => removePasskey(context, taken))).rejects.toThrow(NotFound);
  });

  it('are twenty at most', async () => {
    const { add, start } = await anAccount();
    for (let count = 0; count < 20; count++) await add();
    await expect(start()).rejects.toThrow(PasskeysTooMany);
  });
});
