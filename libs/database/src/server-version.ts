import type { QueryRunner } from 'typeorm';

const OLDEST = 15;
const NEWEST = 18;

/** The PostgreSQL server is older or newer than the ones that Tsunagari is tested with. */
export class UnsupportedServer extends Error {
  readonly code = 'UNSUPPORTED_SERVER';

  constructor(readonly found: string) {
    super(
      `この PostgreSQL は ${found} です。${OLDEST} から ${NEWEST} までに対応しています。 / ` +
        `This PostgreSQL is ${found}; versions ${OLDEST} to ${NEWEST} are supported.`,
    );
  }
}

/** @throws UnsupportedServer unless the server's major version is 15–18. */
export async function requireSupportedServer(runner: QueryRunner): Promise<void> {
  const [row] = await runner.manager.query<{ version: string; number: number }[]>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int / 10000 as number`,
  );
  if (!row || row.number < OLDEST || row.number > NEWEST) throw new UnsupportedServer(row?.version ?? '?');
}
