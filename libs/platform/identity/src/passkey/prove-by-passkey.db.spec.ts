import { AUDIT_ENTITIES } from '@tsunagari/audit';
import { type CommandContext, inUnitOfWork, systemClaims } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { type Clock, fixedClock, newId, systemActor, systemClock } from '@tsunagari/kernel';
import { Client } from 'pg';
import { SoftwareAuthenticator } from '../../testing/index.js';
import { createAccount } from '../create-account.js';
import { IDENTITY_ENTITIES } from '../identity.entities.js';
import { NoPassword, PasswordWrong } from '../identity.errors.js';
import { proveAnew, proveInAnyWay } from '../prove-anew.js';
import { addPasskey, startPasskey } from './add-passkey.js';
import { enterByPasskey, offerPasskeySignIn } from './enter-by-passkey.js';
import { NoPasskey, PasskeyRefused } from './passkey.errors.js';
import { startPasskeyProof } from './prove-by-passkey.js';

const PASSWORD = 'みほんのながいあいことば';
const ORIGIN = 'https://tsunagari.example.jp';
const SITE = { id: 'tsunagari.example.jp', origins: [ORIGIN] };
const START = new Date('2026-11-30T09:00:00+09:00').getTime();
const after = (seconds: number): Clock => fixedClock(new Date(START + seconds * 1000).toISOString());
const USE = 'EMERGENCY_ACCESS';

describe('the proof that it is oneself', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase([...IDENTITY_ENTITIES, ...AUDIT_ENTITIES])));
  afterAll(() => database.close());

  const council = systemActor(newId(systemClock));
  async function anAccount() {
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
    return {
      as,
      withPasskey: async () => {
        const key = new SoftwareAuthenticator(ORIGIN);
        const given = { currentPassword: PASSWORD, relyingParty: SITE, siteName: 'みほん市社協' };
        const registration = key.register(await as((context) => startPasskey(context, given)));
        await as((context) => addPasskey(context, { name: '携帯', registration, relyingParty: SITE }));
        return key;
      },
      ask: () => as((context) => startPasskeyProof(context, { relyingParty: SITE, askedFor: USE })),
      prove: (assertion: ReturnType<SoftwareAuthenticator['answer']>, seconds = 0) =>
        as((context) => proveInAnyWay(context, { assertion, relyingParty: SITE }, USE), seconds),
      forgetPassword: async () => {
        const owner = new Client({ connectionString: database.ownerUrl });
        await owner.connect();
        await owner.query(`select set_config('app.council_id', $1, false)`, [council.councilId]);
        await owner.query(`delete from account_credential where id = $1`, [accountId]);
        await owner.end();
      },
    };
  }

  it('is a passkey of the account, once and within five minutes, whether there is a password or not', async () => {
    const { ask, prove, withPasskey, forgetPassword } = await anAccount();
    const key = await withPasskey();
    await forgetPassword();
    const asked = await ask();
    expect(asked).toMatchObject({
      rpId: SITE.id,
      userVerification: 'required',
      allowCredentials: [{ id: key.credentialId }],
    });
    const answer = key.answer(asked);
    await expect(prove(answer, 299)).resolves.toBeUndefined();
    await expect(prove(answer, 299)).rejects.toBeInstanceOf(PasskeyRefused);
    await expect(prove(key.answer(await ask()), 300)).rejects.toBeInstanceOf(PasskeyRefused);
  });

  it('is no passkey of somebody else, of another site, or of an owner who was not checked', async () => {
    const [{ ask, prove, withPasskey }, other] = [await anAccount(), await anAccount()];
    const [key, foreign] = [await withPasskey(), await other.withPasskey()];
    await expect(prove(foreign.answer(await other.ask()))).rejects.toBeInstanceOf(PasskeyRefused);
    await expect(prove(foreign.answer(await ask()))).rejects.toBeInstanceOf(PasskeyRefused);
    for (const behaviour of [{ origin: 'https://tsunagari.example.com' }, { verifiesUser: false }])
      await expect(prove(key.answer(await ask(), behaviour))).rejects.toBeInstanceOf(PasskeyRefused);
  });

  it('neither adds a passkey nor lets anybody in, and is not what was asked for those', async () => {
    const { as, ask, prove, withPasskey } = await anAccount();
    const key = await withPasskey();
    const intruder = new SoftwareAuthenticator(ORIGIN);
    const { challenge } = await ask();
    const registration = intruder.register({ challenge, rp: { id: SITE.id } });
    const adding = as((context) => addPasskey(context, { name: '別の機器', registration, relyingParty: SITE }));
    await expect(adding).rejects.toBeInstanceOf(PasskeyRefused);
    const entering = { assertion: key.answer(await ask()), relyingParty: SITE };
    expect(await enterByPasskey(database, entering, after(1), 'test')).toBeNull();
    const toEnter = await offerPasskeySignIn(database, SITE, after(0));
    await expect(prove(key.answer(toEnter))).rejects.toBeInstanceOf(PasskeyRefused);
    const toAdd = await as((context) =>
      startPasskey(context, { currentPassword: PASSWORD, relyingParty: SITE, siteName: 'みほん市社協' }),
    );
    await expect(prove(key.answer({ challenge: toAdd.challenge, rpId: SITE.id }))).rejects.toBeInstanceOf(
      PasskeyRefused,
    );
  });

  it('says which one is missing: a passkey, or a password that was never set', async () => {
    const { as, ask, forgetPassword } = await anAccount();
    await expect(ask()).rejects.toBeInstanceOf(NoPasskey);
    const typed = () => as((context) => proveAnew(context, { currentPassword: 'ちがうあいことばです' }));
    await expect(typed()).rejects.toBeInstanceOf(PasswordWrong);
    await forgetPassword();
    await expect(typed()).rejects.toBeInstanceOf(NoPassword);
  });
});
