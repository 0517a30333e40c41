import { randomBytes } from 'node:crypto';
import { newId, systemClock } from '@tsunagari/kernel';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { migrate, ownerDataSource } from './migrate.js';

/** The migration before which the questions to passkeys did not say what they are asked for. */
const ASKED_FOR = 'ProveByPasskey1796018700000';
/** The migration that gives each account its mark. */
const STANDING = 'KnowWhereAnAccountStands1796019600000';

/** Row-level security is forced: on outside servers the owner, who is no superuser there, sees no row without a claim. */
describe('bringing a database up to date whose owner is no superuser', () => {
  const name = `owned_${process.pid}_${randomBytes(5).toString('hex')}`;
  const ofOwner = new URL(process.env['TEST_DATABASE_CLUSTER_URL'] ?? '');
  let source: DataSource;

  const asSuperuser = (...statements: readonly string[]) =>
    running(process.env['TEST_DATABASE_CLUSTER_URL'] ?? '', statements);
  const asSuperuserHere = (statement: string) =>
    running(Object.assign(new URL(process.env['TEST_DATABASE_CLUSTER_URL'] ?? ''), { pathname: `/${name}` }).href, [
      statement,
    ]);
  const running = async (connectionString: string, statements: readonly string[]) => {
    const client = new Client({ connectionString });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  beforeAll(async () => {
    await asSuperuser(
      `create role ${name} login createrole password 'only-for-tests'`,
      `create database ${name} owner ${name}`,
    );
    ofOwner.username = name;
    ofOwner.password = 'only-for-tests';
    ofOwner.pathname = `/${name}`;
    await migrate(ofOwner.href);
    source = await ownerDataSource(ofOwner.href).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await asSuperuser(`drop database ${name} with (force)`, `drop role ${name}`);
  });

  /** A question that waits for its answer, of one council. */
  const ask = async (askedFor: string | null) => {
    const councilId = newId(systemClock);
    const [columns, values] = askedFor === null ? ['', ''] : [', asked_for', `, '${askedFor}'`];
    await source.transaction(async (manager) => {
      await manager.query(`select set_config('app.council_id', $1, true)`, [councilId]);
      await manager.query(
        `insert into passkey_challenge (council_id, id, token_hash, expires_at${columns}) values ($1, $2, 'x', now()${values})`,
        [councilId, newId(systemClock)],
      );
    });
    return async () => {
      const runner = source.createQueryRunner();
      try {
        await runner.startTransaction();
        await runner.query(`select set_config('app.council_id', $1, true)`, [councilId]);
        return (await runner.manager.query<unknown[]>(`select 1 from passkey_challenge`)).length;
      } finally {
        await runner.rollbackTransaction();
        await runner.release();
      }
    };
  };
  /** Runs a statement of the owner under the claim of a council, or of none. */
  const asOwner = (councilId: string, statement: string, values: readonly unknown[]) =>
    source.transaction(async (manager) => {
      await manager.query(`select set_config('app.council_id', $1, true)`, [councilId]);
      return manager.query<{ mark: string }[]>(statement, [...values]);
    });

  it('gives accounts that were there a mark, and changes it or refuses: never in vain', async () => {
    const [councilId, id] = [newId(systemClock), newId(systemClock)];
    while ((await last()) !== STANDING) await source.undoLastMigration();
    await source.undoLastMigration();
    await asOwner(
      councilId,
      `insert into account (council_id, id, email, email_key, display_name) values ($1, $2, 'a', 'a', 'みほん（架空）')`,
      [councilId, id],
    );
    expect((await migrate(ofOwner.href))[0]).toBe(STANDING);
    const mark = async () =>
      (await asOwner(councilId, `select mark from account_standing where id = $1`, [id]))[0]?.mark ?? '';
    const before = await mark();
    expect(before).toMatch(/^[0-9a-f-]{36}$/);
    const change = `update account set disabled_at = now() where id = $1`;
    await asOwner(councilId, change, [id]);
    expect(await mark()).not.toBe(before);

    // A superuser sees the row, but the function, which has the owner's rights, does not without a claim.
    await expect(asSuperuserHere(`update account set disabled_at = null where id = '${id}'`)).rejects.toThrow(
      'no standing in sight',
    );
    await expect(
      asSuperuserHere(`insert into role_grant (council_id, id, account_id, role, scope_kind, valid_from)
        values ('${councilId}', '${id}', '${id}', 'auditor', 'council', '2026-04-01')`),
    ).rejects.toThrow('no standing in sight');
  });

  const last = async () =>
    (await source.query<{ name: string }[]>(`select name from migration order by id desc limit 1`))[0]?.name;

  it('forgets questions to passkeys that wait, because nobody knows what for, upwards and downwards', async () => {
    while ((await last()) !== ASKED_FOR) await source.undoLastMigration();
    const ofNew = await ask('EMERGENCY_ACCESS');
    expect(await ofNew()).toBe(1);
    await source.undoLastMigration();
    expect(await ofNew()).toBe(0);

    const ofOld = await ask(null);
    expect(await ofOld()).toBe(1);
    expect((await migrate(ofOwner.href))[0]).toBe(ASKED_FOR);
    expect(await ofOld()).toBe(0);
  });
});
