import type { Command } from '../command.js';
import { CommandError } from '../command-errors.js';
import { withDatabase } from '../running/open-database.js';
import { textsOfKeys } from '../running/sealed-columns.js';
import { keysPath, writeKeys } from '../settings/installation-key.js';
import { resealEverything } from './reseal-keys.js';

/** `keys retire`: once nothing is sealed under the older keys, only the present one is kept. */
export const retireKeys: Command = {
  name: 'keys retire',
  japanese: '前の鍵をやめる（何も残っていないことを確かめてから）',
  english: 'keep the present key only, once nothing is sealed under the older ones',
  options: {},
  async run(_given, surroundings) {
    await withDatabase(surroundings, async ({ ownerUrl, keys, settings }) => {
      // What was in the middle of being written when everything was sealed anew.
      await resealEverything(ownerUrl, keys, surroundings);
      const [, ...others] = await textsOfKeys(ownerUrl, keys);
      if (others.some(([, texts]) => texts > 0))
        throw new CommandError(
          '前の鍵で暗号化されたものが、まだあります（keys status でわかります）。',
          'Something is sealed under an older key still: see keys status.',
        );
      if (settings.givenKeys !== null) {
        surroundings.print(
          'TSUNAGARI_KEY から、2つめより後の鍵を消してよくなりました。 / The keys after the first may be taken out of TSUNAGARI_KEY now.',
        );
        return;
      }
      writeKeys(keysPath(settings.dataDirectory), [keys[0]]);
      surroundings.print('いまの鍵だけをのこしました。 / Only the present key is kept.');
    });
  },
};
