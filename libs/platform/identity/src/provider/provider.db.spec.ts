import { AUDIT_ENTITIES } from '@tsunagari/audit';
import { type CommandContext, inUnitOfWork, systemClaims } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { type Actor, fixedClock, newId, systemActor, systemClock } from '@tsunagari/kernel';
import { createResetLink } from '../account-link/create-reset-link.js';
import { setPasswordByLink } from '../account-link/use-link.js';
import { createAccount } from '../create-account.js';
import { endSession } from '../end-session.js';
import { IDENTITY_ENTITIES } from '../identity.entities.js';
import { signIn } from '../sign-in.js';
import { type ProvenIdentity, enterByProvider } from './enter-by-provider.js';
import { beginProviderSignIn, takeProviderSignIn } from './provider-sign-in.js';

const PASSWORD = 'みほんのながいあいことば';
const GOOGLE = 'https://accounts.google.com';
const TRUSTED = { domain: 'mihon.example', councilCode: 'mihon' };
const clock = fixedClock('2026-11-30T09:00:00+09:00');
const later = fixedClock('2026-11-30T09:10:00+09:00');

describe('a provider', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase([...IDENTITY_ENTITIES, ...AUDIT_ENTITIES]);
    await aCouncil(system, 'mihon');
    await aCouncil(neighbour, 'tonari');
  });
  afterAll(() => database.close());

  const [system, neighbour] = [systemActor(newId(systemClock)), systemActor(newId(systemClock))];
  const run = <Result>(command: (context: CommandContext) => Promise<Result>, actor: Actor = system) =>
    inUnitOfWork(database, systemClaims(actor.councilId), ({ manager, reader, sealer }) =>
      command({ actor, manager, reader, sealer, clock, correlationId: 'test' }),
    );
  const aCouncil = (actor: Actor, code: string) =>
    run(async ({ manager }) => {
      const columns = 'council_id, id, code, name, kana, city_name, default_area_code';
      const values = [actor.councilId, code];
      await manager.query(`insert into council (${columns}) values ($1, $1, $2, '静', 'しず', '静市', '048')`, values);
    }, actor);
  const anAccount = async (domain = TRUSTED.domain, actor: Actor = system): Promise<string> => {
    const email = `kk-${newId(systemClock)}@${domain}`;
    await run(
      (context) => createAccount(context, { email, displayName: '職員（架空）', password: PASSWORD, grants: [] }),
      actor,
    );
    return email;
  };
  const enter = async (email: string, given: Partial<ProvenIdentity> = {}, trusted = TRUSTED): Promise<boolean> => {
    const told = { issuer: 'https://login.example', subject: newId(systemClock), email, isEmailVerified: true };
    const identity = { ...told, hostedDomain: null, signedInAt: null, ...given };
    const entered = await enterByProvider(database, identity, trusted, clock, 'test');
    return entered !== null && entered !== 'LEFT_SINCE';
  };

  it('calls one subject by one name: the same name of another provider is somebody else', async () => {
    const [one, other] = [await anAccount(), await anAccount()];
    const subject = newId(systemClock);
    expect(await enter(one, { subject })).toBe(true);
    expect(await enter(other, { subject, issuer: 'https://elsewhere.example' })).toBe(true);
    expect(await enter(one, { subject, issuer: 'https://third.example' })).toBe(false);
  });

  it('speaks for the addresses of its own domain alone, in whichever case', async () => {
    for (const domain of ['example.jp', 'sub.mihon.example', 'another-mihon.example', 'mihon.example.jp'])
      expect([domain, await enter(await anAccount(domain))]).toEqual([domain, false]);
    expect(await enter((await anAccount()).toUpperCase())).toBe(true);
  });

  it.each([
    ['full-width letters before the @', (email: string) => email.replace('kk-', 'ｋｋ-')],
    ['a full-width letter in the domain', (email: string) => email.replace('@m', '@ｍ')],
    ['a full-width @', (email: string) => email.replace('@', '＠')],
    ['the Kelvin sign', (email: string) => email.replace('kk-', '\u212Ak-')],
    ['a space at the end', (email: string) => `${email} `],
    ['a line break at the end', (email: string) => `${email}\n`],
  ])('takes no address for one that only looks like it: %s', async (_what, written) => {
    const email = await anAccount();
    expect(await enter(written(email))).toBe(false);
    expect(await enter(email)).toBe(true);
  });

  it('opens no account of another council, whatever its address', async () => {
    const email = await anAccount(undefined, neighbour);
    expect(await enter(email)).toBe(false);
    expect(await enter(email, {}, { ...TRUSTED, councilCode: 'nobody' })).toBe(false);
    expect(await enter(email, {}, { ...TRUSTED, councilCode: 'tonari' })).toBe(true);
  });

  it('has to keep the identity for the organisation itself, when it is Google', async () => {
    const email = await anAccount();
    for (const hostedDomain of [null, 'example.jp', ''])
      expect(await enter(email, { issuer: GOOGLE, hostedDomain })).toBe(false);
    expect(await enter(email, { issuer: GOOGLE, hostedDomain: TRUSTED.domain })).toBe(true);
  });

  it('goes on opening what is linked, whatever it tells later and is trusted with', async () => {
    const [email, subject] = [await anAccount(), newId(systemClock)];
    expect(await enter(email, { subject })).toBe(true);
    const elsewhere = { domain: 'example.jp', councilCode: 'tonari' };
    expect(await enter('ｋ@gmail.example', { subject, isEmailVerified: false }, elsewhere)).toBe(true);
  });

  it('is forgotten by a link that takes the proofs of an account away, and by no other', async () => {
    const email = await anAccount();
    const subjects = [newId(systemClock), newId(systemClock)] as const;
    expect(await enter(email, { subject: subjects[0] })).toBe(true);
    for (const clearsSecondProofs of [false, true]) {
      expect(await enter(email, { subject: subjects[1] })).toBe(false);
      const { token } = await run((context) => createResetLink(context, { email, clearsSecondProofs }));
      expect(await setPasswordByLink(database, { token, password: `${PASSWORD}１` }, clock, 'test')).not.toBeNull();
    }
    expect(await enter(email, { subject: subjects[1] })).toBe(true);
    expect(await enter(email, { subject: subjects[0] })).toBe(false);
  });

  it('is not believed for an account that has left since its sign-in there, unless it tells no time', async () => {
    const [email, subject] = [await anAccount(), newId(systemClock)];
    const entered = await signIn(database, { email, password: PASSWORD }, clock, 'test');
    const leaving = fixedClock('2026-11-30T09:05:00.600+09:00');
    await endSession(database, entered?.token ?? '', leaving, 'test');
    const second = leaving.now().getTime() - 600;
    const at = (milliseconds: number) => ({ subject, signedInAt: new Date(second + milliseconds) });
    expect(await enter(email, at(-1_000))).toBe(false);
    const links = () =>
      run(({ reader }) => reader.rows(`select 1 from account_identity where subject = $1`, [subject]));
    expect(await links()).toEqual([]);
    expect(await enter(email, at(0))).toBe(true);
    expect(await enter(email, at(-1_000))).toBe(false);
    expect(await enter(email, { subject })).toBe(true);
  });

  it('leads back once, within ten minutes, to the page that was asked for', async () => {
    const secret = await beginProviderSignIn(database, { next: '/people', asksAnew: true }, clock);
    const late = await beginProviderSignIn(database, { next: '/', asksAnew: false }, clock);
    expect(await takeProviderSignIn(database, 'another secret', clock)).toBeNull();
    expect(await takeProviderSignIn(database, secret, clock)).toEqual({
      next: '/people',
      asksAnew: true,
      begunAt: clock.now(),
    });
    expect(await takeProviderSignIn(database, secret, clock)).toBeNull();
    expect(await takeProviderSignIn(database, late, later)).toBeNull();
  });
});
