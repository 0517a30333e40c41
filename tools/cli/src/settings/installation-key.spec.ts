import { mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installationKeys, keysPath, passwordFor, secretFor, writeKeys } from './installation-key.js';

const folder = (): string => mkdtempSync(path.join(tmpdir(), 'tsunagari-key-'));
const settings = (dataDirectory: string, ...given: Buffer[]) => ({
  databaseUrl: null,
  dataDirectory,
  demo: null,
  givenKeys: given.length === 0 ? null : (given as [Buffer, ...Buffer[]]),
});

describe('the key of an installation', () => {
  it('is made once, 32 random bytes in a private file, and then kept', () => {
    const dataDirectory = path.join(folder(), 'new');
    const [key, ...others] = installationKeys(settings(dataDirectory));
    expect(others).toEqual([]);
    expect(key).toHaveLength(32);
    expect(installationKeys(settings(dataDirectory))).toEqual([key]);
    expect(installationKeys(settings(folder()))).not.toEqual([key]);
    const file = path.join(dataDirectory, 'keys.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ key: key.toString('base64') });
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDirectory)).toEqual(['keys.json']);
  });

  it('is the one of the environment, which is written nowhere', () => {
    const dataDirectory = folder();
    expect(installationKeys(settings(dataDirectory, Buffer.alloc(32, 1)))).toEqual([Buffer.alloc(32, 1)]);
    expect(readdirSync(dataDirectory)).toEqual([]);
  });

  it('may be several, in the file too, the present one first', () => {
    const dataDirectory = folder();
    const ring = [Buffer.alloc(32, 2), Buffer.alloc(32, 1)] as const;
    expect(installationKeys(settings(dataDirectory, ...ring))).toEqual(ring);
    writeKeys(keysPath(dataDirectory), ring);
    expect(installationKeys(settings(dataDirectory))).toEqual(ring);
    if (process.platform !== 'win32') expect(statSync(keysPath(dataDirectory)).mode & 0o777).toBe(0o600);
    expect(() => installationKeys(settings(dataDirectory, ring[0]))).toThrow('hold different keys');
    expect(installationKeys(settings(dataDirectory, Buffer.alloc(32, 3), ...ring))).toHaveLength(3);
  });

  it('is refused when the file holds another one, or none', () => {
    const dataDirectory = folder();
    const kept = installationKeys(settings(dataDirectory));
    expect(installationKeys(settings(dataDirectory, ...kept))).toEqual(kept);
    expect(() => installationKeys(settings(dataDirectory, Buffer.alloc(32, 1)))).toThrow('hold different keys');
    for (const text of ['', '{}', '{"key":"c2hvcnQ="}', '{"key":5}', '{"key":"c2hvcnQ=","older":[]}']) {
      writeFileSync(path.join(dataDirectory, 'keys.json'), text);
      expect(() => installationKeys(settings(dataDirectory))).toThrow('cannot be read as a key');
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
