import { TOKEN_SCOPES, createAccessToken } from '@tsunagari/identity';
import type { Command } from '../command.js';
import { oneOf, requiredText, textOf, wholeNumber } from '../given-options.js';
import { asSystem, councilIdOfAccount } from '../running/as-system.js';
import { withDatabase } from '../running/open-database.js';

/** `token create`: prints the token and nothing else; it is shown this once, only its hash is kept. */
export const createToken: Command = {
  name: 'token create',
  japanese: 'アクセストークンをつくる（トークンだけを出力する）',
  english: 'make an access token (prints only the token)',
  options: {
    email: {
      type: 'string',
      value: 'E',
      japanese: 'アカウントのメールアドレス',
      english: 'e-mail address of the account',
    },
    scope: {
      type: 'string',
      value: TOKEN_SCOPES.join('|'),
      japanese: '使える範囲',
      english: 'what it may be used for',
    },
    days: { type: 'string', value: 'N', japanese: '有効な日数（1〜366）', english: 'days until it ends (1–366)' },
    name: { type: 'string', value: 'TEXT', japanese: '見分けるための名', english: 'a name to tell it by' },
    council: {
      type: 'string',
      value: 'C',
      japanese: '社協の記号（同じアドレスが複数の社協にあるとき）',
      english: 'code of the council, where several have the address',
    },
  },
  async run(given, surroundings) {
    const email = requiredText(given, 'email');
    const scope = oneOf(requiredText(given, 'scope'), 'scope', TOKEN_SCOPES);
    const days = wholeNumber(requiredText(given, 'days'), 'days', 1, 366);
    const name = textOf(given, 'name') ?? 'コマンドライン';
    const token = await withDatabase(surroundings, async ({ database }) => {
      const councilId = await councilIdOfAccount(database, email, textOf(given, 'council'));
      return asSystem(database, councilId, surroundings.clock, (context) =>
        createAccessToken(context, { email, name, scope, days }),
      );
    });
    surroundings.print(token);
  },
};
