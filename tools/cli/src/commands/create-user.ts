import { randomBytes } from 'node:crypto';
import type { CommandContext } from '@tsunagari/database';
import { createAccount } from '@tsunagari/identity';
import { ROLES, type Role, type Scope } from '@tsunagari/kernel';
import { type Command, type GivenOptions } from '../command.js';
import { CommandError, usageError } from '../command-errors.js';
import { dayOf, oneOf, requiredText, textOf } from '../given-options.js';
import { asSystem, councilIdOf } from '../running/as-system.js';
import { withDatabase } from '../running/open-database.js';
import { passwordFor } from '../settings/installation-key.js';

/** Roles that may be given here; a supporter is one of a pair and is registered together with it. */
const ROLES_HERE = ROLES.filter((role) => role !== 'supporter');
const OF_A_BRANCH: readonly Role[] = ['branch_coordinator', 'branch_officer'];

/** `user create`: an account with one role. Without --password-stdin the password is random and printed once. */
export const createUser: Command = {
  name: 'user create',
  japanese: 'アカウントをつくる',
  english: 'create an account',
  options: {
    email: { type: 'string', value: 'E', japanese: 'メールアドレス', english: 'e-mail address' },
    name: { type: 'string', value: 'TEXT', japanese: '表示する名', english: 'name to show' },
    role: { type: 'string', value: 'R', japanese: `役割: ${ROLES_HERE.join(', ')}`, english: 'role' },
    branch: {
      type: 'string',
      value: 'CODE',
      japanese: '支部の番号（支部の役割のとき）',
      english: 'branch code, for a role in a branch',
    },
    association: {
      type: 'string',
      value: 'CODE',
      japanese: '自治会等の番号（その役員のとき）',
      english: 'association code, for its officer',
    },
    from: {
      type: 'string',
      value: 'YYYY-MM-DD',
      japanese: '任期の初日（省略すると今日）',
      english: 'first day of the term; today unless given',
    },
    council: {
      type: 'string',
      value: 'C',
      japanese: '社協の記号（お試しの市ひとつだけのときは省略できる）',
      english: 'code of the council; may be left out for the only demo city',
    },
    'password-stdin': {
      type: 'boolean',
      japanese: 'パスワードを標準入力から読む',
      english: 'read the password from standard input',
    },
  },
  async run(given, surroundings) {
    const email = requiredText(given, 'email');
    const displayName = requiredText(given, 'name');
    const role = oneOf(requiredText(given, 'role'), 'role', ROLES_HERE);
    const place = placeOf(role, given);
    const from = dayOf(given, 'from', surroundings.clock.today());
    const typed = given['password-stdin'] === true ? (await surroundings.readInput()).replace(/\r?\n$/, '') : null;
    const password = typed ?? passwordFor(randomBytes(32), 'password');
    await withDatabase(surroundings, async ({ database }) => {
      const councilId = await councilIdOf(database, textOf(given, 'council'));
      await asSystem(database, councilId, surroundings.clock, async (context) => {
        const grants = [{ role, scope: await scopeOf(context, place), period: { from, to: null } }];
        await createAccount(context, { email, displayName, password, grants });
      });
    });
    surroundings.print(`アカウントをつくりました / Created the account: ${email}`);
    if (typed === null) surroundings.print(`パスワード / password: ${password}`);
  },
};

interface Place {
  readonly table: 'branch' | 'association';
  readonly code: string;
}

/** The branch or association that the role is for. @throws CommandError when it is missing or does not fit the role */
function placeOf(role: Role, given: GivenOptions): Place | null {
  const wanted = OF_A_BRANCH.includes(role) ? 'branch' : role === 'association_officer' ? 'association' : null;
  // Staff may be of the whole council or of a branch.
  const allowed = wanted ?? (role === 'council_staff' ? 'branch' : null);
  for (const option of ['branch', 'association'] as const) {
    if (option !== allowed && textOf(given, option) !== null)
      throw usageError(`役割 ${role} に --${option} は付けられません。`, `The role ${role} takes no --${option}.`);
  }
  if (wanted !== null) return { table: wanted, code: requiredText(given, wanted) };
  const code = allowed === null ? null : textOf(given, allowed);
  return allowed === null || code === null ? null : { table: allowed, code };
}

async function scopeOf({ reader }: CommandContext, place: Place | null): Promise<Scope> {
  if (place === null) return { kind: 'council' };
  const { table, code } = place;
  const [row] = await reader.rows<{ id: string }>(`select id from ${table} where code = $1`, [code]);
  if (row === undefined)
    throw new CommandError(
      `番号 ${code} の支部・自治会等はありません。`,
      `There is no ${table} with the code ${code}.`,
    );
  return table === 'branch' ? { kind: 'branch', branchId: row.id } : { kind: 'association', associationId: row.id };
}
