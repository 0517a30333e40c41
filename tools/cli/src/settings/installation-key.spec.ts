import { mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installationKey, passwordFor, secretFor } from './installation-key.js';

const folder = (): string => mkdtempSync(path.join(tmpdir(), 'tsunagari-key-'));
const settings = (dataDirectory: string, givenKey: Buffer | null = null) => ({
  databaseUrl: null,
  dataDirectory,
  demo: null,
  givenKey,
});

describe('the key of an installation', () => {
  it('is made once, 32 random bytes in a private file, and then kept', () => {
    const dataDirectory = path.join(folder(), 'new');
    const key = installationKey(settings(dataDirectory));
    expect(key).toHaveLength(32);
    expect(installationKey(settings(dataDirectory))).toEqual(key);
    expect(installationKey(settings(folder()))).not.toEqual(key);
    const file = path.join(dataDirectory, 'keys.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ key: key.toString('base64') });
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDirectory)).toEqual(['keys.json']);
  });

  it('is the one of the environment, which is written nowhere', () => {
    const dataDirectory = folder();
    expect(installationKey(settings(dataDirectory, Buffer.alloc(32, 1)))).toEqual(Buffer.alloc(32, 1));
    expect(readdirSync(dataDirectory)).toEqual([]);
  });

  it('is refused when the file holds another one, or none', () => {
    const dataDirectory = folder();
    const kept = installationKey(settings(dataDirectory));
    expect(installationKey(settings(dataDirectory, kept))).toEqual(kept);
    expect(() => installationKey(settings(dataDirectory, Buffer.alloc(32, 1)))).toThrow('hold different keys');
    for (const text of ['', '{}', '{"key":"c2hvcnQ="}', '{"key":5}']) {
      writeFileSync(path.join(dataDirectory, 'keys.json'), text);
      expect(() => installationKey(settings(dataDirectory))).toThrow('cannot be read as a key');
    }
  });

  it('gives another secret and another password for each purpose and each key', () => {
    const [one, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    expect(secretFor(one, 'a')).toMatch(/^[\w-]{43}$/);
    expect(new Set([secretFor(one, 'a'), secretFor(one, 'b'), secretFor(other, 'a')]).size).toBe(3);
    expect(secretFor(one, 'a')).toBe(secretFor(one, 'a'));
    const passwords = Array.from({ length: 200 }, (_, index) => passwordFor(one, String(index)));
    expect(passwords.filter((password) => !/^(?:[a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/.test(password))).toEqual(
      [],
    );
    expect(new Set([...passwords, passwordFor(other, '0')]).size).toBe(201);
  });
});
