import { AuditEvent } from '@tsunagari/audit';
import { type CommandContext, inUnitOfWork, systemClaims } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import {
  type Actor,
  Forbidden,
  InvalidInput,
  day,
  fixedClock,
  newId,
  systemActor,
  systemClock,
} from '@tsunagari/kernel';
import { createAccessToken } from '../access-token/create-access-token.js';
import { createAccount } from '../create-account.js';
import { IDENTITY_ENTITIES } from '../identity.entities.js';
import { signIn } from '../sign-in.js';
import { whoAsks } from '../who-asks.js';
import { acceptPledge } from './accept-pledge.js';
import { FIRST_PLEDGE } from './first-pledge.js';
import { PledgeOutdated, PledgeUnchanged } from './pledge.errors.js';
import { pledgeEditions, presentPledge } from './pledge.queries.js';
import { publishPledge } from './publish-pledge.js';

const MORNING = fixedClock('2026-11-23T09:00:00+09:00');
const TODAY = day('2026-11-23');
const PASSWORD = 'やくそくするあいことばです';

describe('the secrecy pledge', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await testDatabase([...IDENTITY_ENTITIES, AuditEvent])));
  afterAll(() => database.close());

  /** A council of its own with one account, which is an administrator. */
  const council = async () => {
    const system = systemActor(newId(systemClock));
    const { councilId } = system;
    const run = <Result>(actor: Actor, command: (context: CommandContext) => Promise<Result>, clock = MORNING) =>
      inUnitOfWork(database, systemClaims(councilId), ({ manager, reader, sealer }) =>
        command({ actor, manager, reader, sealer, clock, correlationId: 'test' }),
      );
    const email = `${councilId}@example.jp`;
    const accountId = await run(system, (context) =>
      createAccount(context, { email, displayName: '職員（架空）', password: PASSWORD, grants: [] }),
    );
    const me: Actor = { councilId, accountId, grants: [] };
    const admin: Actor = {
      ...me,
      grants: [{ role: 'council_admin', scope: { kind: 'council' }, period: { from: day('2026-04-01'), to: null } }],
    };
    const session = (await signIn(database, { email, password: PASSWORD }, MORNING, 'test'))?.token ?? '';
    const owes = async (clock = MORNING) => (await whoAsks(database, session, 'session', clock))?.owesPledge;
    const accept = (edition: number) => run(me, (context) => acceptPledge(context, { edition }));
    const publish = (text: string, inForceFrom = TODAY, by = admin) =>
      run(by, (context) => publishPledge(context, { text, inForceFrom }));
    const reader = database.reader(systemClaims(councilId));
    return { run, system, me, email, owes, accept, publish, reader, councilId, accountId };
  };

  it('is owed by everybody until the words that every council begins with are accepted', async () => {
    const { owes, accept, reader, accountId, councilId } = await council();
    expect(await owes()).toBe(true);
    expect(await presentPledge(reader, accountId, TODAY)).toEqual({
      edition: 1,
      text: FIRST_PLEDGE,
      inForceFrom: null,
      acceptedAt: null,
    });
    await accept(1);
    await accept(1);
    expect(await owes()).toBe(false);
    const { acceptedAt } = await presentPledge(reader, accountId, TODAY);
    expect(new Date(acceptedAt ?? '')).toEqual(MORNING.now());
    const kept = await reader.rows(`select edition, text from secrecy_pledge`);
    expect(kept).toEqual([{ edition: 1, text: FIRST_PLEDGE }]);
    const trail = await reader.rows(
      `select account_id as account, details from audit_event where action = 'pledge.accept' and council_id = $1`,
      [councilId],
    );
    expect(trail).toEqual([{ account: accountId, details: { edition: 1 } }]);
  });

  it('is owed again from the day of a new edition on, and by a token as by a session', async () => {
    const { owes, accept, publish, run, system, email } = await council();
    await accept(1);
    const token = await run(system, (context) =>
      createAccessToken(context, { email, name: '集計', scope: 'api', days: 9 }),
    );
    const tokenOwes = async (clock = MORNING) => (await whoAsks(database, token, 'token', clock))?.owesPledge;
    expect(await publish('あたらしいやくそく', day('2026-11-24'))).toBe(2);
    expect([await owes(), await tokenOwes()]).toEqual([false, false]);
    expect(await tokenOwes(fixedClock('2026-11-24T00:00:00+09:00'))).toBe(true);
    await expect(accept(2)).rejects.toThrow(PledgeOutdated);
    expect(await publish('きょうからのやくそく')).toBe(3);
    expect([await owes(), await tokenOwes()]).toEqual([true, true]);
    await expect(accept(1)).rejects.toThrow(PledgeOutdated);
    await accept(3);
    expect([await owes(), await tokenOwes()]).toEqual([false, false]);
    expect(await tokenOwes(fixedClock('2026-11-24T00:00:00+09:00'))).toBe(false);
  });

  it('is another promise when earlier words come back', async () => {
    const { owes, accept, publish, reader } = await council();
    await accept(1);
    await publish('ほかのことば');
    await accept(2);
    await publish(FIRST_PLEDGE);
    expect(await owes()).toBe(true);
    expect((await pledgeEditions(reader, null)).map(({ edition }) => edition)).toEqual([3, 2, 1]);
  });

  it('is written by administrators, for today or later, in words that are not the same', async () => {
    const { publish, me, owes } = await council();
    await expect(publish('だめ', TODAY, me)).rejects.toThrow(Forbidden);
    const codes = async (text: string, from = TODAY) => {
      const refusal: unknown = await publish(text, from).catch((error: unknown) => error);
      return refusal instanceof InvalidInput ? refusal.problems.map(({ code }) => code) : refusal;
    };
    expect(await codes(' \n ')).toEqual(['REQUIRED']);
    expect(await codes('長'.repeat(5001))).toEqual(['TOO_LONG']);
    expect(await codes('きのうから', day('2026-11-22'))).toEqual(['PLEDGE_DAY_PAST']);
    expect(await codes(`${FIRST_PLEDGE.replaceAll('\n', '\r\n')}\r\n`)).toBeInstanceOf(PledgeUnchanged);
    expect(await owes()).toBe(true);
  });

  it('belongs to its council, and no text or promise is ever changed', async () => {
    const [mine, theirs] = [await council(), await council()];
    await mine.accept(1);
    await mine.publish('うちのやくそく');
    expect((await pledgeEditions(theirs.reader, null)).map(({ text }) => text)).toEqual([FIRST_PLEDGE]);
    await theirs.accept(1);
    expect(await theirs.owes()).toBe(false);
    for (const table of ['secrecy_pledge', 'pledge_acceptance'])
      await expect(database.dataSource.query(`update ${table} set text_hash = 'x'`)).rejects.toThrow(
        'permission denied',
      );
  });

  it('has first words that are never edited: people have promised them', async () => {
    const { accept, reader } = await council();
    await accept(1);
    const [row] = await reader.rows<{ hash: string }>(`select text_hash as hash from secrecy_pledge`);
    expect(row?.hash).toMatchInlineSnapshot(`"ddef67b0c1d3631c42f1af6ffd08c61824f1fb866135ae048e4605494ae41788"`);
  });
});
