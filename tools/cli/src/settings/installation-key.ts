import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { CommandError } from '../command-errors.js';
import { writePrivateFile } from './private-file.js';
import type { Settings } from './settings.js';

const FILE = 'keys.json';
const keyFile = v.object({ key: v.pipe(v.string(), v.base64(), v.length(44)) });

/**
 * The key of this installation (32 bytes): TSUNAGARI_KEY, else that of `keys.json`, which is made on the first start.
 * @throws CommandError when the file cannot be read as a key, or holds another one than TSUNAGARI_KEY: data would become unreadable.
 */
export function installationKey({ givenKey, dataDirectory }: Settings): Buffer {
  const file = path.join(dataDirectory, FILE);
  const kept = existsSync(file) ? readKey(file) : null;
  if (givenKey === null) return kept ?? makeKey(file);
  if (kept !== null && !timingSafeEqual(kept, givenKey))
    throw new CommandError(
      `TSUNAGARI_KEY と ${file} の鍵が違います。`,
      `TSUNAGARI_KEY and ${file} hold different keys.`,
    );
  return givenKey;
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

function readKey(file: string): Buffer {
  const text = readFileSync(file, 'utf8');
  const result = v.safeParse(keyFile, parsedJson(text));
  if (!result.success) throw new CommandError(`${file} を鍵として読めません。`, `${file} cannot be read as a key.`);
  return Buffer.from(result.output.key, 'base64');
}

function makeKey(file: string): Buffer {
  const key = randomBytes(32);
  writePrivateFile(file, `${JSON.stringify({ key: key.toString('base64') }, null, 2)}\n`);
  return key;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
