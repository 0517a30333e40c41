import path from 'node:path';
import { CommandError } from '../command-errors.js';
import { readSettings } from './settings.js';

const root = path.resolve('/srv/tsunagari');
const key = Buffer.alloc(32, 7).toString('base64');
const read = (environment: Record<string, string | undefined>) => readSettings({ environment, root });
const OUTSIDE = { DATABASE_URL: 'postgresql://owner:secret@db.example:5432/tsunagari', TSUNAGARI_KEY: key };

describe('the settings of the command line', () => {
  it('need nothing: embedded database, .data in the installation, the sample city', () => {
    const settings = { databaseUrl: null, dataDirectory: path.join(root, '.data'), demo: 'mihon', givenKeys: null };
    expect(read({})).toEqual(settings);
    expect(read({ DATABASE_URL: '', DATA_DIR: ' ', TSUNAGARI_DEMO: '', TSUNAGARI_KEY: '' })).toEqual(settings);
  });

  it('take another folder, from the installation or absolute', () => {
    expect(read({ DATA_DIR: 'data' }).dataDirectory).toBe(path.join(root, 'data'));
    expect(read({ DATA_DIR: path.resolve('/data') }).dataDirectory).toBe(path.resolve('/data'));
  });

  it('load the city that is named, or none', () => {
    expect(read({ TSUNAGARI_DEMO: 'ageo' }).demo).toBe('ageo');
    expect(read({ TSUNAGARI_DEMO: 'none' }).demo).toBeNull();
  });

  it('load nothing by themselves into an outside database', () => {
    expect(read(OUTSIDE)).toMatchObject({
      databaseUrl: OUTSIDE.DATABASE_URL,
      demo: null,
      givenKeys: [Buffer.alloc(32, 7)],
    });
    expect(read({ ...OUTSIDE, TSUNAGARI_DEMO: 'mihon' }).demo).toBe('mihon');
  });

  it('take a key with or without its padding', () => {
    expect(read({ TSUNAGARI_KEY: key.replace('=', '') }).givenKeys).toEqual([Buffer.alloc(32, 7)]);
  });

  it('take several keys, the present one first', () => {
    const older = Buffer.alloc(32, 6);
    expect(read({ TSUNAGARI_KEY: `${key}, ${older.toString('base64')}` }).givenKeys).toEqual([
      Buffer.alloc(32, 7),
      older,
    ]);
  });

  it.each([
    [{ TSUNAGARI_DEMO: 'tokyo' }, 'TSUNAGARI_DEMO'],
    [{ TSUNAGARI_DEMO: 'Mihon' }, 'TSUNAGARI_DEMO'],
    [{ ...OUTSIDE, DATABASE_URL: 'mysql://owner:secret@db.example/tsunagari' }, 'DATABASE_URL'],
    [{ ...OUTSIDE, DATABASE_URL: 'secret' }, 'DATABASE_URL'],
    [{ ...OUTSIDE, DATABASE_URL: 'postgresql://owner:secret@db.example/' }, 'DATABASE_URL'],
    [{ DATABASE_URL: OUTSIDE.DATABASE_URL }, 'TSUNAGARI_KEY'],
    [{ TSUNAGARI_KEY: 'secret' }, 'TSUNAGARI_KEY'],
    [{ TSUNAGARI_KEY: `${key},secret` }, 'TSUNAGARI_KEY'],
    [{ TSUNAGARI_KEY: `${key},` }, 'TSUNAGARI_KEY'],
    [{ TSUNAGARI_KEY: Buffer.alloc(31).toString('base64') }, 'TSUNAGARI_KEY'],
    [{ TSUNAGARI_KEY: `${key.slice(0, 20)}!!${key.slice(22)}` }, 'TSUNAGARI_KEY'],
  ])('refuse %j in one line that names the variable and tells no secret', (environment, name) => {
    const error: unknown = (() => {
      try {
        return read(environment);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(CommandError);
    const { message, exitCode } = error as CommandError;
    expect(exitCode).toBe(1);
    expect(message).toContain(name);
    expect(message).not.toContain('\n');
    expect(message).not.toContain('secret');
  });
});
