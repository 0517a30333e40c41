import { keyName } from '@tsunagari/database';
import type { Command } from '../command.js';
import { withDatabase } from '../running/open-database.js';
import { textsOfKeys } from '../running/sealed-columns.js';

/** `keys status`: the keys by their names, and how many texts each of them seals. */
export const keysStatus: Command = {
  name: 'keys status',
  japanese: 'どの鍵で何件が暗号化されているかを見る',
  english: 'how many texts each key seals',
  options: {},
  async run(_given, surroundings) {
    await withDatabase(surroundings, async ({ ownerUrl, keys }) => {
      const present = keyName(keys[0]);
      const own = new Set(keys.map(keyName));
      for (const [name, texts] of await textsOfKeys(ownerUrl, keys)) {
        const [japanese, english] =
          name === present ? ['いまの鍵', 'present'] : own.has(name) ? ['前の鍵', 'older'] : ['ない鍵', 'not given'];
        surroundings.print(`${japanese} ${name}: ${texts}件 / ${english} key ${name}: ${texts} texts`);
      }
    });
  },
};
