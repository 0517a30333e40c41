import type { DemoAccountsFile } from './demo-accounts-file.js';
import { START } from './help.js';

const FOUND = `${START} council found --name … --kana … --city … --code … --area-code … --admin-email …`;

/**
 * What is printed when everything runs: where it is, how to sign in, how to stop. `accountsFile` is null without a demo city: then it says how
 * to found a council. `accounts` is the table of the first start.
 */
export function welcome(url: string, accountsFile: string | null, accounts: string | null): string {
  const signIn =
    accountsFile === null
      ? [
          '',
          'まだ社協がないときは、別の端末でつくります / without a council yet, found one in another terminal:',
          `  ${FOUND}`,
          '',
        ]
      : [
          ...(accounts === null ? [] : ['', 'お試しのアカウント / demo accounts', accounts]),
          '',
          `サインインのしかた / how to sign in: ${accountsFile}`,
        ];
  return [
    '',
    `つながりが動いています。ブラウザーで開いてください: ${url}`,
    `Tsunagari is running: open ${url} in a browser.`,
    ...signIn,
    '終わるときは Ctrl-C を押します。 / Press Ctrl-C to stop.',
    '',
  ].join('\n');
}

/** Address, password and name of each account, a line each. */
export function accountsTable({ accounts }: DemoAccountsFile, names: ReadonlyMap<string, string>): string {
  const width = Math.max(...accounts.map(({ email }) => email.length));
  return accounts
    .map(({ email, password }) => `  ${email.padEnd(width)}  ${password}  ${names.get(email) ?? ''}`)
    .join('\n');
}
