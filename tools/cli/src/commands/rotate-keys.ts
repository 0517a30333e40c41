import { randomBytes } from 'node:crypto';
import type { Command } from '../command.js';
import { installationKeys, keysPath, writeKeys } from '../settings/installation-key.js';
import { readSettings } from '../settings/settings.js';

/** `keys rotate`: a new key in front of the others. It seals from the next start on; the others still open what they sealed. */
export const rotateKeys: Command = {
  name: 'keys rotate',
  japanese: '新しい鍵をつくる（このあと再起動し、keys reseal を実行する）',
  english: 'make a new key; then restart, and run keys reseal',
  options: {},
  run(_given, surroundings) {
    const settings = readSettings(surroundings);
    const keys = installationKeys(settings);
    const fresh = randomBytes(32);
    if (settings.givenKeys !== null) {
      surroundings.tell(
        'この鍵を、TSUNAGARI_KEY のいまの鍵の前に、コンマで区切って書いてください（新しい鍵,いまの鍵）。そのあと再起動し、keys reseal を実行します。 / ' +
          'Write this key before the present one in TSUNAGARI_KEY, with a comma between (new,present). Then restart, and run keys reseal.',
      );
      surroundings.print(fresh.toString('base64'));
      return Promise.resolve();
    }
    const file = keysPath(settings.dataDirectory);
    writeKeys(file, [fresh, ...keys]);
    surroundings.print(`新しい鍵をつくりました: ${file} / Made a new key: ${file}`);
    surroundings.tell(
      '写しを、データベースとは別の場所に保管してください。そのあと再起動し、keys reseal を実行します。 / ' +
        'Keep a copy apart from the database. Then restart, and run keys reseal.',
    );
    return Promise.resolve();
  },
};
