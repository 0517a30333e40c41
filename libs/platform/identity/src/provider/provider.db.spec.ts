import { AUDIT_ENTITIES } from '@tsunagari/audit';
import { type CommandContext, inUnitOfWork, systemClaims } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { fixedClock, newId, systemActor, systemClock } from '@tsunagari/kernel';
import { createResetLink } from '../account-link/create-reset-link.js';
import { setPasswordByLink } from '../account-link/use-link.js';
import { createAccount } from '../create-account.js';
import { IDENTITY_ENTITIES } from '../identity.entities.js';
import { type ProvenIdentity, enterByProvider } from './enter-by-provider.js';
import { beginProviderSignIn, takeProviderSignIn } from './provider-sign-in.js';

const PASSWORD = 'みほんのながいあいことば';
const clock = fixedClock('2026-11-30T09:00:00+09:00');
const later = fixedClock('2026-11-30T09:10:00+09:00');

describe('a provider', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase([...IDENTITY_ENTITIES, ...AUDIT_ENTITIES])));
  afterAll(() => database.close());

  const system = systemActor(newId(systemClock));
  const run = <Result>(command: (context: CommandContext) => Promise<Result>) =>
    inUnitOfWork(database, systemClaims(system.councilId), ({ manager, reader, sealer }) =>
      command({ actor: system, manager, reader, sealer, clock, correlationId: 'test' }),
    );
  const anAccount = async (): Promise<string> => {
    const email = `${newId(systemClock)}@example.jp`;
    await run((context) =>
      createAccount(context, { email, displayName: '職員（架空）', password: PASSWORD, grants: [] }),
    );
    return email;
  };
  const enter = async (email: string, given: Partial<ProvenIdentity> = {}): Promise<boolean> => {
    const identity = { issuer: 'https://login.example', subject: 'a', email, isEmailVerified: true, ...given };
    return (await enterByProvider(database, identity, clock, 'test')) !== null;
  };

  it('calls one subject by one name: the same name of another provider is somebody else', async () => {
    const [one, other] = [await anAccount(), await anAccount()];
    const subject = newId(systemClock);
    expect(await enter(one, { subject })).toBe(true);
    expect(await enter(other, { subject, issuer: 'https://elsewhere.example' })).toBe(true);
    expect(await enter(one, { subject, issuer: 'https://third.example' })).toBe(false);
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

  it('leads back once, within ten minutes, to the page that was asked for', async () => {
    const secret = await beginProviderSignIn(database, '/people', clock);
    const late = await beginProviderSignIn(database, '/', clock);
    expect(await takeProviderSignIn(database, 'another secret', clock)).toBeNull();
    expect(await takeProviderSignIn(database, secret, clock)).toEqual({ next: '/people' });
    expect(await takeProviderSignIn(database, secret, clock)).toBeNull();
    expect(await takeProviderSignIn(database, late, later)).toBeNull();
  });
});
