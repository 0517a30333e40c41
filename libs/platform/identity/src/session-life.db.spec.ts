import { AuditEvent } from '@tsunagari/audit';
import { inUnitOfWork, systemClaims } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { fixedClock, newId, systemActor, systemClock } from '@tsunagari/kernel';
import { createAccount } from './create-account.js';
import { IDENTITY_ENTITIES } from './identity.entities.js';
import { signIn } from './sign-in.js';
import { whoAsks } from './who-asks.js';

const at = (time: string) => fixedClock(`2026-11-23T${time}+09:00`);
const MORNING = at('09:00:00');
const PASSWORD = 'つくえのまえのあいことば';

describe('the life of a session', () => {
  let database: TestDatabase;
  const actor = systemActor(newId(systemClock));
  const email = 'desk@example.jp';
  beforeAll(async () => {
    database = await testDatabase([...IDENTITY_ENTITIES, AuditEvent]);
    await inUnitOfWork(database, systemClaims(actor.councilId), ({ manager, reader, sealer }) =>
      createAccount(
        { actor, manager, reader, sealer, clock: MORNING, correlationId: 'test' },
        { email, displayName: '職員（架空）', password: PASSWORD, grants: [] },
      ),
    );
  });
  afterAll(() => database.close());

  const enter = async () => (await signIn(database, { email, password: PASSWORD }, MORNING, 'test'))?.token ?? '';
  const endsAt = async (secret: string, time: string) =>
    (await whoAsks(database, secret, 'session', at(time)))?.endsAt?.toISOString().slice(11, 19) ?? null;

  it('ends when it was not used for half an hour', async () => {
    const session = await enter();
    expect(await endsAt(session, '09:29:59')).toBe('00:59:59');
    expect(await endsAt(session, '09:59:58')).toBe('01:29:58');
    expect(await endsAt(session, '10:29:58')).toBeNull();
    expect(await endsAt(await enter(), '09:30:00')).toBeNull();
  });

  it('notes its use once a minute at most, and says when it really ends', async () => {
    const session = await enter();
    expect(await endsAt(session, '09:00:59')).toBe('00:30:00');
    expect(await endsAt(session, '09:01:01')).toBe('00:31:01');
    expect(await endsAt(session, '09:01:50')).toBe('00:31:01');
    expect(await endsAt(session, '09:31:01')).toBeNull();
  });

  it('ends after twelve hours, however busy', async () => {
    const session = await enter();
    for (let minutes = 20; minutes < 720; minutes += 20) {
      const [hour, minute] = [9 + Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
      await whoAsks(database, session, 'session', at(`${hour}:${minute}:00`));
    }
    expect(await endsAt(session, '20:59:59')).toBe('12:00:00');
    expect(await endsAt(session, '21:00:00')).toBeNull();
  });
});
