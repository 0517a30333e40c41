import { AuditEvent } from '@tsunagari/audit';
import { type CommandContext, inUnitOfWork, systemClaims } from '@tsunagari/database';
import { type TestDatabase, testDatabase } from '@tsunagari/database/testing';
import { type Actor, Forbidden, type Grant, day, fixedClock, newId, systemActor, systemClock } from '@tsunagari/kernel';
import { createAccessToken } from '../access-token/create-access-token.js';
import { createAccount } from '../create-account.js';
import { IDENTITY_ENTITIES } from '../identity.entities.js';
import { signIn } from '../sign-in.js';
import { whoAsks } from '../who-asks.js';
import { listAccounts, rolesOfAccounts } from './account-list.queries.js';
import { disableAccount, enableAccount } from './disable-account.js';
import { endRole, giveRole } from './keep-roles.js';
import { AccountIsYours, RoleEndWrong } from './keeping-accounts.errors.js';

const MORNING = fixedClock('2026-11-23T09:00:00+09:00');
const PASSWORD = 'みほんのながいあいことば';
const STAFF: Grant = {
  role: 'council_staff',
  scope: { kind: 'council' },
  period: { from: day('2026-04-01'), to: null },
};

describe('accounts of a council', () => {
  let database: TestDatabase;
  let admin: Actor;
  let accountId: string;
  let count = 0;
  const system = systemActor(newId(systemClock));
  const run = <Result>(command: (context: CommandContext) => Promise<Result>, as: Actor = admin) =>
    inUnitOfWork(database, systemClaims(system.councilId), ({ manager, reader, sealer }) =>
      command({ actor: as, manager, reader, sealer, clock: MORNING, correlationId: 'test' }),
    );
  const reader = () => database.reader({ councilId: system.councilId });
  const anAccount = (grants: readonly Grant[]) =>
    run(
      (context) =>
        createAccount(context, {
          email: `a${++count}@example.jp`,
          displayName: '職員（架空）',
          password: PASSWORD,
          grants,
        }),
      system,
    );
  const seen = async (id: string) => {
    const { nodes } = await listAccounts(reader(), {});
    return { id, version: nodes.find((node) => node.id === id)?.version ?? 0 };
  };
  const enter = () => signIn(database, { email: `a${count}@example.jp`, password: PASSWORD }, MORNING, 'test');

  beforeAll(async () => {
    database = await testDatabase([...IDENTITY_ENTITIES, AuditEvent]);
    const grants: Grant[] = [{ ...STAFF, role: 'council_admin' }];
    const id = await anAccount(grants);
    admin = { councilId: system.councilId, accountId: id, grants };
  });
  beforeEach(async () => void (accountId = await anAccount([STAFF])));
  afterAll(() => database.close());

  it('are shut out at the next request, tokens too, and let in again without their old sessions', async () => {
    const session = await enter();
    const token = await run((context) =>
      createAccessToken(context, { email: `a${count}@example.jp`, name: 'test', scope: 'api', days: 1 }),
    );
    const asks = (secret: string, by: 'session' | 'token') => whoAsks(database, secret, by, MORNING);
    const seenBefore = await seen(accountId);
    await run((context) => disableAccount(context, seenBefore));
    expect([await asks(session?.token ?? '', 'session'), await asks(token, 'token'), await enter()]).toEqual([
      null,
      null,
      null,
    ]);
    const disabled = await seen(accountId);
    await run((context) => enableAccount(context, disabled));
    expect([await asks(session?.token ?? '', 'session'), await asks(token, 'token')]).toEqual([null, null]);
    expect(await asks((await enter())?.token ?? '', 'session')).toMatchObject({ actor: { accountId } });
  });

  it('get roles and lose them from a day on', async () => {
    const auditor: Grant = { ...STAFF, role: 'auditor', period: { from: day('2026-11-01'), to: null } };
    await run((context) => giveRole(context, { accountId, grant: auditor }));
    const [latest] = await rolesOfAccounts(reader(), [accountId]);
    expect(latest).toMatchObject({ role: 'auditor', from: '2026-11-01', to: null });
    const end = (on: string) =>
      run((context) => endRole(context, { id: latest?.id ?? '', version: latest?.version ?? 0, on: day(on) }));
    await expect(end('2026-11-22')).rejects.toThrow(RoleEndWrong);
    await end('2026-11-23');
    const roles = (await whoAsks(database, (await enter())?.token ?? '', 'session', MORNING))?.actor.grants;
    expect(roles?.map(({ role, period }) => [role, period.to])).toEqual([
      ['council_staff', null],
      ['auditor', '2026-11-23'],
    ]);
  });

  it('are kept by administrators only, and by nobody for oneself', async () => {
    const other = await seen(accountId);
    const staff: Actor = { councilId: system.councilId, accountId, grants: [STAFF] };
    await expect(run((context) => disableAccount(context, other), staff)).rejects.toThrow(Forbidden);
    await expect(run((context) => giveRole(context, { accountId, grant: STAFF }), staff)).rejects.toThrow(Forbidden);
    const own = await seen(admin.accountId ?? '');
    await expect(run((context) => disableAccount(context, own))).rejects.toThrow(AccountIsYours);
    const grant: Grant = { ...STAFF, role: 'auditor' };
    await expect(run((context) => giveRole(context, { accountId: own.id, grant }))).rejects.toThrow(AccountIsYours);
    const [ownRole] = await rolesOfAccounts(reader(), [own.id]);
    const end = { id: ownRole?.id ?? '', version: ownRole?.version ?? 0, on: day('2026-12-01') };
    await expect(run((context) => endRole(context, end))).rejects.toThrow(AccountIsYours);
  });
});
