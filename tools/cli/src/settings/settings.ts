import path from 'node:path';
import type { KeyRing } from '@tsunagari/database';
import { DEMO_CITIES, type DemoCity } from '@tsunagari/demo';
import { CommandError } from '../command-errors.js';
import type { Surroundings } from '../command.js';

/** What the command line itself reads from the environment; the server's own settings (PORT, HOST …) are read by the server. */
export interface Settings {
  /** Owner of an outside PostgreSQL database; null: the embedded server. */
  readonly databaseUrl: string | null;
  /** Absolute path of the folder for everything that lasts. */
  readonly dataDirectory: string;
  /** The city to load at the first start; null: none. */
  readonly demo: DemoCity | null;
  /** The keys of TSUNAGARI_KEY, 32 bytes each, the present one first; null when it is not set. */
  readonly givenKeys: KeyRing | null;
}

const KEY_BYTES = 32;

/** Reads the settings; empty variables count as not set. @throws CommandError with one line that names the variable */
export function readSettings({ environment, root }: Pick<Surroundings, 'environment' | 'root'>): Settings {
  const valueOf = (name: string): string | null => environment[name]?.trim() || null;
  const databaseUrl = valueOf('DATABASE_URL');
  if (databaseUrl !== null && !isDatabaseUrl(databaseUrl))
    throw wrong(
      'DATABASE_URL',
      'postgresql://利用者:パスワード@ホスト/データベース',
      'postgresql://user:password@host/database',
    );
  const givenKeys = keysOf(valueOf('TSUNAGARI_KEY'));
  if (databaseUrl !== null && givenKeys === null)
    throw new CommandError(
      'DATABASE_URL を使うときは TSUNAGARI_KEY（32バイトの鍵、Base64）も必要です。',
      'With DATABASE_URL, TSUNAGARI_KEY (a key of 32 bytes in Base64) is needed too; see .env.example.',
    );
  return {
    databaseUrl,
    dataDirectory: path.resolve(root, valueOf('DATA_DIR') ?? '.data'),
    demo: demoOf(valueOf('TSUNAGARI_DEMO'), databaseUrl),
    givenKeys,
  };
}

/** The sample city comes by itself only with the embedded database: into someone's own one it is loaded when asked for. */
function demoOf(value: string | null, databaseUrl: string | null): DemoCity | null {
  if (value === null) return databaseUrl === null ? 'mihon' : null;
  if (value === 'none') return null;
  const city = DEMO_CITIES.find((name) => name === value);
  if (city === undefined) throw wrong('TSUNAGARI_DEMO', 'mihon, ageo, none のどれか', 'one of mihon, ageo, none');
  return city;
}

function keysOf(value: string | null): KeyRing | null {
  if (value === null) return null;
  const [present = '', ...older] = value.split(',').map((each) => each.trim());
  return [keyOf(present), ...older.map(keyOf)];
}

function keyOf(value: string): Buffer {
  const key = Buffer.from(value, 'base64');
  if (key.length !== KEY_BYTES || key.toString('base64').replace(/=+$/, '') !== value.replace(/=+$/, ''))
    throw wrong(
      'TSUNAGARI_KEY',
      '32バイトの鍵（Base64、例: openssl rand -base64 32）。いくつかあるときは、いまの鍵を先に、コンマで区切る',
      '32 bytes in Base64 (openssl rand -base64 32); of several, the present one first, parted by commas',
    );
  return key;
}

function isDatabaseUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname } = new URL(value);
  return ['postgres:', 'postgresql:'].includes(protocol) && pathname.length > 1;
}

/** Names the variable and never its value, which may be a secret. */
function wrong(name: string, japanese: string, english: string): CommandError {
  return new CommandError(
    `環境変数 ${name} の値が正しくありません（${japanese}）。`,
    `The environment variable ${name} must be ${english}.`,
  );
}
