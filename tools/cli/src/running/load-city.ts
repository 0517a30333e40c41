import type { Database } from '@tsunagari/database';
import { DEMO_CITY_NAMES, type DemoCity, datasetOf, hasDemo, loadDemo, peopleOf } from '@tsunagari/demo';
import type { Surroundings } from '../command.js';
import { demoPassword } from '../demo-accounts-file.js';

/** Loads a demo city unless it is there already; says so while it takes its time. @returns whether it was loaded just now */
export async function loadCity(
  database: Database,
  city: DemoCity,
  key: Buffer,
  { ageoFolder, clock, tell }: Pick<Surroundings, 'ageoFolder' | 'clock' | 'tell'>,
): Promise<boolean> {
  if (await hasDemo(database, city)) return false;
  tell(`${DEMO_CITY_NAMES[city]}を読み込んでいます… / Loading the demo city ${city}…`);
  const dataset = datasetOf(city, ageoFolder);
  const people = peopleOf(city);
  return loadDemo(database, { city, dataset, people, passwordOf: (email) => demoPassword(key, email), clock });
}
