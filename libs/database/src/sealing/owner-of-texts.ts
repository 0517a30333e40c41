import { DataSource } from 'typeorm';
import { claimSettings, systemClaims } from '../claims.js';
import { POSTGRES } from '../postgres.js';

/** A connection of the owner of the tables that may read and write sealed texts without a new version of their records. */
export interface OwnerOfTexts {
  /** Every council of the database. */
  councils(): Promise<string[]>;
  /** From here on everything is asked of this council. */
  claim(councilId: string): Promise<void>;
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** Connects, works, and hangs up. */
export async function asOwnerOfTexts<Result>(
  ownerUrl: string,
  work: (owner: OwnerOfTexts) => Promise<Result>,
): Promise<Result> {
  const source = await new DataSource({
    ...POSTGRES,
    url: ownerUrl,
    poolSize: 1,
  }).initialize();
  const runner = source.createQueryRunner();
  const query = <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
    runner.manager.query<Row[]>(sql, [...values]);
  try {
    await query(`select set_config('app.resealing', 'on', false)`);
    return await work({
      query,
      councils: async () =>
        (await query<{ id: string }>(`select council_id as id from council order by 1`)).map(({ id }) => id),
      async claim(councilId) {
        for (const [name, value] of Object.entries(claimSettings(systemClaims(councilId))))
          await query(`select set_config($1, $2, false)`, [name, value]);
      },
    });
  } finally {
    await runner.release();
    await source.destroy();
  }
}

/** The tables in which the texts of a column stand: the records themselves, and their history if they have one. */
export async function homesOf(owner: OwnerOfTexts, table: string): Promise<readonly TextHome[]> {
  const [row] = await owner.query<{ hasHistory: boolean }>(
    `select to_regclass('history.' || quote_ident($1)) is not null as "hasHistory"`,
    [table],
  );
  const present = { name: `public.${table}`, version: '0' };
  return row?.hasHistory === true ? [present, { name: `history.${table}`, version: 't.version' }] : [present];
}

/** One of these tables; in the history a record has many rows, told apart by their version. */
export interface TextHome {
  readonly name: string;
  /** SQL for the version of a row of `t`. */
  readonly version: string;
}
