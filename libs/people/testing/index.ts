export { type TestPeople, peopleCouncil, peopleDatabase, withGrants } from './people.builders.js';
export { ROSTER_FILES, upload } from './uploads.js';
export * from './emergency.builders.js';
