import { SealBroken, type SealedPlace, type Sealer } from '@tsunagari/kernel';
import { DataSource } from 'typeorm';
import { type Queryable, readerOn } from '../reader.js';

/** The database was sealed with another key than the one that is given. */
export class WrongKey extends Error {
  readonly code = 'WRONG_KEY';

  constructor() {
    super(
      '鍵が違います。このデータベースは別の鍵で暗号化されています。はじめに使った鍵（TSUNAGARI_KEY か keys.json）を指定してください。データは変わっていません。 / ' +
        'Wrong key: this database is sealed with another one. Give the key of its first start (TSUNAGARI_KEY or keys.json). No data was changed.',
    );
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const WORD = 'tsunagari';
const PLACE: SealedPlace = { table: 'key_check', column: 'word_sealed', councilId: NOBODY, id: NOBODY };

/**
 * Tells whether the key is that of the database; the first start seals the word that later ones open.
 * @param ownerUrl Connection string of the owner of the tables, who alone may write the word.
 * @throws WrongKey
 */
export async function keepKeyCheck(ownerUrl: string, sealer: Sealer): Promise<void> {
  const source = await new DataSource({
    type: 'postgres',
    url: ownerUrl,
    installExtensions: false,
    poolSize: 1,
  }).initialize();
  try {
    await source.transaction(async ({ queryRunner }) => {
      await queryRunner?.query(`select set_config('app.council_id', $1, true)`, [NOBODY]);
      await queryRunner?.query(
        `insert into key_check (council_id, id, word_sealed) values ($1, $1, $2) on conflict do nothing`,
        [NOBODY, sealer.seal(WORD, PLACE)],
      );
    });
    await requireKey({ query: (sql, values) => source.query<unknown[]>(sql, [...values]) }, sealer);
  } finally {
    await source.destroy();
  }
}

/** Refuses a key that does not open the word of the database; one without a word has nothing sealed yet. @throws WrongKey */
export async function requireKey(queryable: Queryable, sealer: Sealer): Promise<void> {
  const reader = readerOn(queryable, { councilId: NOBODY });
  const rows = await reader.rows<{ sealed: string }>(`select word_sealed as sealed from key_check`);
  for (const { sealed } of rows) if (!opens(sealer, sealed)) throw new WrongKey();
}

function opens(sealer: Sealer, sealed: string): boolean {
  try {
    return sealer.open(sealed, PLACE) === WORD;
  } catch (error) {
    if (error instanceof SealBroken) return false;
    throw error;
  }
}
