import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { KeyRing } from '@tsunagari/database';
import * as v from 'valibot';
import { CommandError } from '../command-errors.js';
import { writePrivateFile } from './private-file.js';
import type { Settings } from './settings.js';

const FILE = 'keys.json';
const oneKey = v.pipe(v.string(), v.base64(), v.length(44));
const keyFile = v.object({ key: oneKey, older: v.optional(v.array(oneKey), []) });

/**
 * The keys of this installation (32 bytes each), the present one first: TSUNAGARI_KEY, else those of `keys.json`, which is made on the first
 * start.
 * @throws CommandError when the file cannot be read as keys, or holds one that TSUNAGARI_KEY lacks: data would become unreadable.
 */
export function installationKeys({ givenKeys, dataDirectory }: Settings): KeyRing {
  const file = keysPath(dataDirectory);
  const kept = existsSync(file) ? readKeys(file) : null;
  if (givenKeys === null) return kept ?? writeKeys(file, [randomBytes(32)]);
  if (kept?.every((key) => givenKeys.some((given) => given.equals(key))) === false)
    throw new CommandError(
      `TSUNAGARI_KEY と ${file} の鍵が違います。`,
      `TSUNAGARI_KEY and ${file} hold different keys.`,
    );
  return givenKeys;
}

/** Where the keys lie that are not given as TSUNAGARI_KEY. */
export function keysPath(dataDirectory: string): string {
  return path.join(dataDirectory, FILE);
}

/** Keeps the keys in the file, which only its owner may read. @returns them */
export function writeKeys(file: string, keys: KeyRing): KeyRing {
  const [key, ...older] = keys.map((each) => each.toString('base64'));
  writePrivateFile(file, `${JSON.stringify(older.length === 0 ? { key } : { key, older }, null, 2)}\n`);
  return keys;
}

/** A secret for one purpose, which tells nothing about the key or about other secrets (HMAC-SHA-256, base64url). */
export function secretFor(key: Buffer, purpose: string): string {
  return createHmac('sha256', key).update(purpose, 'utf8').digest('base64url');
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password that people can read out and type: four groups of four letters and digits (79 bits), none easily mistaken. */
export function passwordFor(key: Buffer, purpose: string): string {
  const bytes = createHmac('sha256', key).update(purpose, 'utf8').digest();
  let number = BigInt(`0x${bytes.toString('hex')}`);
  const letters = Array.from({ length: 16 }, () => {
    const letter = LETTERS[Number(number % BigInt(LETTERS.length))] ?? '';
    number /= BigInt(LETTERS.length);
    return letter;
  }).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

function readKeys(file: string): KeyRing {
  const text = readFileSync(file, 'utf8');
  const result = v.safeParse(keyFile, parsedJson(text));
  if (!result.success) throw new CommandError(`${file} を鍵として読めません。`, `${file} cannot be read as a key.`);
  const { key, older } = result.output;
  return [Buffer.from(key, 'base64'), ...older.map((each) => Buffer.from(each, 'base64'))];
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
