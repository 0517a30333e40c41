import { DomainError, type FieldProblem, InvalidInput, NotFound } from '@tsunagari/kernel';
import { CommandError } from './command-errors.js';

/** What an error says to the operator in one line; null for a fault of the program, which is shown with its trace. */
export function lineOf(error: unknown): string | null {
  if (error instanceof CommandError) return error.message;
  if (error instanceof InvalidInput) return error.problems.map(problemLine).join('　');
  if (error instanceof NotFound) return `見つかりません: ${error.typeName} ${error.id} / Not found.`;
  if (error instanceof DomainError)
    return DOMAIN[error.code] ?? `受けつけられません（${error.code}）。 / Refused (${error.code}).`;
  const code = codeOf(error);
  if (!(error instanceof Error) || code === null) return null;
  if (SPEAKS_FOR_ITSELF.test(code) || error.name === 'EmbeddedServerError') return error.message;
  return SYSTEM[code] ?? null;
}

const DOMAIN: Readonly<Record<string, string>> = {
  EMAIL_TAKEN: 'そのメールアドレスのアカウントはもうあります。 / There is an account with that e-mail address already.',
  COUNCIL_CODE_TAKEN:
    'その記号の社協はもうあります。別の記号にしてください。 / There is a council with that code already; choose another one.',
  FORBIDDEN: 'それをする権限がありません。 / That is not allowed.',
};

const PROBLEMS: Readonly<Record<string, string>> = {
  NOT_AN_EMAIL: 'メールアドレスの形ではありません。 / Not an e-mail address.',
  PASSWORD_TOO_SHORT: 'パスワードは12文字以上にしてください。 / A password has at least 12 characters.',
  PASSWORD_IS_EMAIL: 'メールアドレスをパスワードにはできません。 / The e-mail address cannot be the password.',
  NOT_A_CODE:
    '記号は、半角の英字・数字・ハイフンで20文字までです（例: kawabe-shakyo）。 / A code has 1–20 Latin letters, digits and hyphens, such as kawabe-shakyo.',
  NOT_KANA: 'ふりがなは、ひらがなかカタカナで書いてください。 / Write the reading in hiragana or katakana.',
  NOT_AN_AREA_CODE:
    '市外局番は 048 のように、0 から始まる2〜5桁の数字です。 / An area code has two to five digits and begins with 0, such as 048.',
  DAYS_OUT_OF_RANGE: '日数は1から366までです。 / Days are 1 to 366.',
};

function problemLine({ code, path }: FieldProblem): string {
  return (
    PROBLEMS[code] ?? `${path.join('.')} を受けつけられません（${code}）。 / ${path.join('.')} was refused (${code}).`
  );
}

/** Errors of our own libraries whose message is such a line already. */
const SPEAKS_FOR_ITSELF = /^(?:CONFIGURATION|WRONG_KEY|UNSUPPORTED_SERVER|ROLE_NOT_CREATABLE|DATABASE_IS_NEWER)$/;

const CANNOT_CONNECT =
  'データベースにつながりません。DATABASE_URL の行き先と、サーバーが動いていることを確かめてください。 / Cannot reach the database: check DATABASE_URL and that its server runs.';
const NOT_LET_IN =
  'データベースに入れません。DATABASE_URL の利用者名とパスワードを確かめてください。 / The database refuses the user or password of DATABASE_URL.';

const SYSTEM: Readonly<Record<string, string>> = {
  ECONNREFUSED: CANNOT_CONNECT,
  ENOTFOUND: CANNOT_CONNECT,
  EAI_AGAIN: CANNOT_CONNECT,
  ETIMEDOUT: CANNOT_CONNECT,
  EHOSTUNREACH: CANNOT_CONNECT,
  '28P01': NOT_LET_IN,
  '28000': NOT_LET_IN,
  '3D000':
    'DATABASE_URL のデータベースがありません。先に作ってください。 / The database of DATABASE_URL does not exist; create it first.',
  '42501':
    'DATABASE_URL の利用者の権限が足りません。データベースの持ち主で、CREATEROLE を持ち、ロール tsunagari_api を扱える（ADMIN OPTION）ことを確かめてください。 / The user of DATABASE_URL lacks a right: it must own the database, have CREATEROLE and, where the role tsunagari_api exists already, its ADMIN OPTION.',
  EADDRINUSE:
    'そのポートはほかのプログラムが使っています。PORT を別の番号にしてください。 / The port is taken by another program: set PORT to another one.',
  EADDRNOTAVAIL: 'HOST はこの機械のアドレスではありません。 / HOST is not an address of this machine.',
};

/** The code of an error of the system, the database or a library; null when it has none. */
export function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}
