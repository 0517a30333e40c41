import { type TestDatabase, testDatabase } from '../../testing/test-database.js';
import { openDatabase } from '../database.js';
import { ownerDataSource } from '../migrate.js';
import { WrongKey, isTakenUp, keepKeyCheck, takeUpKey } from './key-check.js';
import { sealerOf } from './sealer.js';

const key = Buffer.alloc(32, 1);
const otherKey = Buffer.alloc(32, 2);

describe('the key of a database', () => {
  let database: TestDatabase;
  beforeEach(async () => void (database = await testDatabase([])));
  afterEach(() => database.close());

  const opening = async (...keys: [Buffer, ...Buffer[]]) =>
    (await openDatabase({ url: database.apiUrl, entities: [], sealer: sealerOf(...keys) })).close();

  it('is that of the first start from then on, and keeps the password of the role of the API', async () => {
    expect(await keepKeyCheck(database.ownerUrl, [key], 'first')).toBe('first');
    expect(await keepKeyCheck(database.ownerUrl, [key], 'second')).toBe('first');
    await expect(opening(key)).resolves.toBeUndefined();
    await expect(keepKeyCheck(database.ownerUrl, [otherKey], 'third')).rejects.toThrow(WrongKey);
    await expect(opening(otherKey)).rejects.toThrow('鍵が違います');
    await expect(opening(key)).resolves.toBeUndefined();
  });

  it('may be followed by a newer one in front of it, which is needed once the product has served with it', async () => {
    const ring = [otherKey, key] as const;
    await keepKeyCheck(database.ownerUrl, [key], 'first');
    await expect(opening(...ring)).resolves.toBeUndefined();
    expect(await isTakenUp(database.ownerUrl, ring)).toBe(false);
    await takeUpKey(database.ownerUrl, ring);
    expect(await isTakenUp(database.ownerUrl, ring)).toBe(true);
    await expect(opening(key)).rejects.toThrow(WrongKey);
    await expect(takeUpKey(database.ownerUrl, [key])).rejects.toThrow(WrongKey);
    await expect(opening(otherKey)).resolves.toBeUndefined();
    expect(await keepKeyCheck(database.ownerUrl, [otherKey], 'second')).toBe('first');
  });

  it('takes over a database from before there was a password in it', async () => {
    await keepKeyCheck(database.ownerUrl, [key], 'first');
    const owner = await ownerDataSource(database.ownerUrl).initialize();
    await owner.query(`update key_check set login_sealed = null`);
    await owner.destroy();
    expect(await keepKeyCheck(database.ownerUrl, [key], 'second')).toBe('second');
  });

  it('cannot be changed by the role of the API', async () => {
    await expect(database.dataSource.query(`update key_check set word_sealed = ''`)).rejects.toThrow(
      'permission denied',
    );
    await expect(database.dataSource.query(`delete from key_check`)).rejects.toThrow('permission denied');
  });
});
