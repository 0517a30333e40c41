import { SealBroken, type SealedPlace, type Sealer } from '@tsunagari/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { POSTGRES } from '../postgres.js';
import { type Queryable, readerOn } from '../reader.js';
import { type KeyRing, sealedBeginning, sealerOf } from './sealer.js';

/** The database was sealed with another key than the one that is given. */
export class WrongKey extends Error {
  readonly code = 'WRONG_KEY';

  constructor() {
    super(
      '鍵が違います。このデータベースは別の鍵で暗号化されています。いまの鍵（TSUNAGARI_KEY か keys.json）を指定してください。データは変わっていません。 / ' +
        'Wrong key: this database is sealed with another one. Give its present key (TSUNAGARI_KEY or keys.json). No data was changed.',
    );
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const WORD = 'tsunagari';
const WORD_PLACE: SealedPlace = { table: 'key_check', column: 'word_sealed', councilId: NOBODY, id: NOBODY };
const LOGIN_PLACE: SealedPlace = { ...WORD_PLACE, column: 'login_sealed' };

/**
 * Tells whether a key of the ring is that of the database; the first start seals the word that later ones open.
 * @param ownerUrl Connection string of the owner of the tables, who alone may write the word.
 * @param firstLogin password of the API's role, for a database that has none yet
 * @returns the password of the API's role: it stays when the keys change, so that nobody who is connected is shut out
 * @throws WrongKey
 */
export function keepKeyCheck(ownerUrl: string, keys: KeyRing, firstLogin: string): Promise<string> {
  const sealer = sealerOf(...keys);
  return asOwner(ownerUrl, async (manager) => {
    await manager.query(
      `insert into key_check (council_id, id, word_sealed, login_sealed) values ($1, $1, $2, $3) on conflict do nothing`,
      [NOBODY, sealer.seal(WORD, WORD_PLACE), sealer.seal(firstLogin, LOGIN_PLACE)],
    );
    await requireKey({ query: (sql, values) => manager.query<unknown[]>(sql, [...values]) }, sealer);
    await manager.query(`update key_check set login_sealed = $1 where login_sealed is null`, [
      sealer.seal(firstLogin, LOGIN_PLACE),
    ]);
    const [row] = await manager.query<{ login: string }[]>(`select login_sealed as login from key_check`);
    return opened(sealer, row?.login ?? '', LOGIN_PLACE) ?? refuse();
  });
}

/**
 * Notes that the product serves with the present key of the ring: from now on the word, and with it every start, needs this one.
 * @throws WrongKey
 */
export function takeUpKey(ownerUrl: string, keys: KeyRing): Promise<void> {
  const sealer = sealerOf(...keys);
  return asOwner(ownerUrl, async (manager) => {
    const [row] = await manager.query<{ word: string; login: string | null }[]>(
      `select word_sealed as word, login_sealed as login from key_check for update`,
    );
    if (!row || row.word.startsWith(sealedBeginning(keys[0]))) return;
    const login = row.login === null ? null : (opened(sealer, row.login, LOGIN_PLACE) ?? refuse());
    await manager.query(`update key_check set word_sealed = $1, login_sealed = $2`, [
      sealer.seal(WORD, WORD_PLACE),
      login === null ? null : sealer.seal(login, LOGIN_PLACE),
    ]);
  });
}

/** Whether the product has served with the present key of the ring. */
export function isTakenUp(ownerUrl: string, keys: KeyRing): Promise<boolean> {
  return asOwner(ownerUrl, async (manager) => {
    const [row] = await manager.query<{ word: string }[]>(`select word_sealed as word from key_check`);
    return row?.word.startsWith(sealedBeginning(keys[0])) === true;
  });
}

/** Refuses a key that does not open the word of the database; one without a word has nothing sealed yet. @throws WrongKey */
export async function requireKey(queryable: Queryable, sealer: Sealer): Promise<void> {
  const reader = readerOn(queryable, { councilId: NOBODY });
  const rows = await reader.rows<{ sealed: string }>(`select word_sealed as sealed from key_check`);
  for (const { sealed } of rows) if (opened(sealer, sealed, WORD_PLACE) !== WORD) refuse();
}

async function asOwner<Result>(ownerUrl: string, work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
  const source = await new DataSource({
    ...POSTGRES,
    url: ownerUrl,
    poolSize: 1,
  }).initialize();
  try {
    return await source.transaction(async (manager) => {
      await manager.query(`select set_config('app.council_id', $1, true)`, [NOBODY]);
      return work(manager);
    });
  } finally {
    await source.destroy();
  }
}

function refuse(): never {
  throw new WrongKey();
}

function opened(sealer: Sealer, sealed: string, place: SealedPlace): string | null {
  try {
    return sealer.open(sealed, place);
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}
