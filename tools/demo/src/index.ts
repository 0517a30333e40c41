export { ageoDataset } from './ageo/ageo-dataset.js';
export { AGEO_FILES, type AgeoFile, type AgeoFiles, readAgeoFiles } from './ageo/ageo-files.js';
export { mihonPeople } from './mihon/people/mihon-people.js';
export { MIHON_SEED, mihonDataset } from './mihon/mihon-dataset.js';
export { type DemoAccount, demoAccounts } from './loading/demo-accounts.js';
export {
  DEMO_CITIES,
  DEMO_CITY_NAMES,
  DEMO_COUNCIL_IDS,
  type DemoCity,
  datasetOf,
  peopleOf,
} from './loading/demo-city.js';
export { hasDemo, loadDemo } from './loading/load-demo.js';
export { asCp932Csv, asTwinWorkbook } from './rosters/roster-files.js';
export { type RosterLine, sampleRoster } from './rosters/sample-roster.js';
