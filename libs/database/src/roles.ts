import type { QueryRunner } from 'typeorm';
import { DataSource } from 'typeorm';
import { POSTGRES } from './postgres.js';

/** Group role that holds the rights of the API; it cannot sign in and owns nothing. */
export const API_GROUP = 'tsunagari_api';

/** The owner of the database may not create the roles that keep the API away from the tables' owner. */
export class RoleNotCreatable extends Error {
  readonly code = 'ROLE_NOT_CREATABLE';

  constructor(role: string) {
    super(
      `DATABASE_URL の利用者はロール ${role} を作れません。CREATEROLE を与えてください。 / ` +
        `The user of DATABASE_URL cannot create the role ${role}: grant it CREATEROLE.`,
    );
  }
}

/** Makes the group role if the cluster has none yet. @throws RoleNotCreatable */
export async function prepareGroupRole(runner: QueryRunner): Promise<void> {
  await createRole(runner, API_GROUP, 'nologin');
}

/**
 * Makes (or re-keys) the login role of one database's API and returns its connection string. It is a plain role:
 * no superuser, no bypass of row-level security, owner of nothing.
 * @throws RoleNotCreatable
 */
export async function prepareApiLogin(ownerUrl: string, password: string): Promise<string> {
  const source = await new DataSource({
    ...POSTGRES,
    url: ownerUrl,
    poolSize: 1,
  }).initialize();
  const runner = source.createQueryRunner();
  try {
    const [row] = await runner.manager.query<{ name: string }[]>(`select current_database() as name`);
    const login = `${(row?.name ?? '').slice(0, 53)}_api_login`;
    await prepareGroupRole(runner);
    await createRole(runner, login, `login`);
    const [quoted] = await runner.manager.query<{ name: string; password: string }[]>(
      `select quote_ident($1) as name, quote_literal($2) as password`,
      [login, password],
    );
    if (!quoted) throw new RoleNotCreatable(login);
    await runner.query(`alter role ${quoted.name} password ${quoted.password}`);
    await runner.query(`grant ${API_GROUP} to ${quoted.name}`);
    const url = new URL(ownerUrl);
    url.username = encodeURIComponent(login);
    url.password = encodeURIComponent(password);
    return url.href;
  } finally {
    await runner.release();
    await source.destroy();
  }
}

const DUPLICATE_OBJECT = '42710';
const UNIQUE_VIOLATION = '23505';
const INSUFFICIENT_PRIVILEGE = '42501';

async function createRole(runner: QueryRunner, role: string, attributes: string): Promise<void> {
  const existing = await runner.manager.query<unknown[]>(`select 1 from pg_roles where rolname = $1`, [role]);
  if (existing.length > 0) return;
  const [quoted] = await runner.manager.query<{ name: string }[]>(`select quote_ident($1) as name`, [role]);
  try {
    await runner.query(`create role ${quoted?.name ?? role} ${attributes}`);
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === DUPLICATE_OBJECT || code === UNIQUE_VIOLATION) return;
    if (code === INSUFFICIENT_PRIVILEGE) throw new RoleNotCreatable(role);
    throw error;
  }
}
