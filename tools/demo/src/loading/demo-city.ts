import type { PeopleDataset } from '@tsunagari/people';
import type { RegistryDataset } from '@tsunagari/registry';
import { ageoDataset } from '../ageo/ageo-dataset.js';
import { readAgeoFiles } from '../ageo/ageo-files.js';
import { mihonDataset } from '../mihon/mihon-dataset.js';
import { mihonPeople } from '../mihon/people/mihon-people.js';

/** Cities that can be looked at: the invented みほん市, and 上尾市 as public sources describe it. */
export const DEMO_CITIES = ['mihon', 'ageo'] as const;
export type DemoCity = (typeof DEMO_CITIES)[number];

/** The council of each city has the same id in every installation: so a second start finds it and loads nothing twice. */
export const DEMO_COUNCIL_IDS: Readonly<Record<DemoCity, string>> = {
  mihon: '019d45f0-0000-7000-8000-6d69686f6e01',
  ageo: '019d45f0-0000-7000-8000-6167656f0001',
};

/** How the cities are called. */
export const DEMO_CITY_NAMES: Readonly<Record<DemoCity, string>> = {
  mihon: 'みほん市（架空）',
  ageo: '上尾市（公開情報）',
};

/** The register of a city. `ageoFolder` holds the files of `data/ageo`. @throws the file system's error when one is missing. */
export function datasetOf(city: DemoCity, ageoFolder: string): RegistryDataset {
  return city === 'mihon' ? mihonDataset() : ageoDataset(readAgeoFiles(ageoFolder));
}

/** The people of a city: invented ones of みほん市; of 上尾市 nobody, for public sources name no residents. */
export function peopleOf(city: DemoCity): PeopleDataset | null {
  return city === 'mihon' ? mihonPeople() : null;
}
