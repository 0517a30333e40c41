import { DEMO_CITIES, DEMO_CITY_NAMES } from '@tsunagari/demo';
import type { Command } from '../command.js';
import { demoAccountsPath, writeDemoAccounts } from '../demo-accounts-file.js';
import { oneOf, textOf } from '../given-options.js';
import { loadCity } from '../running/load-city.js';
import { oldestOf, withDatabase } from '../running/open-database.js';

/** `demo load`: a demo city with one account for each role; one that is there already stays as it is. */
export const loadDemoCity: Command = {
  name: 'demo load',
  japanese: 'お試しの市を読み込む',
  english: 'load a demo city',
  options: {
    city: {
      type: 'string',
      value: DEMO_CITIES.join('|'),
      japanese: 'mihon は架空、ageo は公開情報（省略すると TSUNAGARI_DEMO か mihon）',
      english: 'mihon is invented, ageo is public information; TSUNAGARI_DEMO or mihon unless given',
    },
  },
  async run(given, surroundings) {
    const named = textOf(given, 'city');
    const chosen = named === null ? null : oneOf(named, 'city', DEMO_CITIES);
    await withDatabase(surroundings, async ({ database, keys, settings }) => {
      const city = chosen ?? settings.demo ?? 'mihon';
      const isNew = await loadCity(database, city, oldestOf(keys), surroundings);
      writeDemoAccounts(settings.dataDirectory, city, oldestOf(keys), { url: null, isNew });
      surroundings.print(
        isNew
          ? `${DEMO_CITY_NAMES[city]}を読み込みました。 / Loaded ${city}.`
          : `${DEMO_CITY_NAMES[city]}はもう入っています。 / ${city} is there already.`,
      );
      surroundings.print(`サインインのしかた / how to sign in: ${demoAccountsPath(settings.dataDirectory)}`);
    });
  },
};
