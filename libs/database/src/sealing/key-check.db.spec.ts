import { type TestDatabase, testDatabase } from '../../testing/test-database.js';
import { openDatabase } from '../database.js';
import { WrongKey, keepKeyCheck } from './key-check.js';
import { sealerOf } from './sealer.js';

const key = Buffer.alloc(32, 1);
const otherKey = Buffer.alloc(32, 2);

describe('the key of a database', () => {
  let database: TestDatabase;
  beforeEach(async () => void (database = await testDatabase([])));
  afterEach(() => database.close());

  const opening = async (...keys: [Buffer, ...Buffer[]]) =>
    (await openDatabase({ url: database.apiUrl, entities: [], sealer: sealerOf(...keys) })).close();

  it('is that of the first start from then on', async () => {
    await keepKeyCheck(database.ownerUrl, sealerOf(key));
    await keepKeyCheck(database.ownerUrl, sealerOf(key));
    await expect(opening(key)).resolves.toBeUndefined();
    await expect(keepKeyCheck(database.ownerUrl, sealerOf(otherKey))).rejects.toThrow(WrongKey);
    await expect(opening(otherKey)).rejects.toThrow('鍵が違います');
    await expect(opening(key)).resolves.toBeUndefined();
  });

  it('may be followed by a newer one in front of it', async () => {
    await keepKeyCheck(database.ownerUrl, sealerOf(key));
    await expect(opening(otherKey, key)).resolves.toBeUndefined();
  });

  it('cannot be changed by the role of the API', async () => {
    await expect(database.dataSource.query(`update key_check set word_sealed = ''`)).rejects.toThrow(
      'permission denied',
    );
    await expect(database.dataSource.query(`delete from key_check`)).rejects.toThrow('permission denied');
  });
});
