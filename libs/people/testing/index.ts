export { type TestPeople, peopleCouncil, peopleDatabase, withGrants } from './people.builders.js';
export { ROSTER_FILES, upload } from './uploads.js';
export * from './emergency.builders.js';
export { CANARY, type Planted, plantPerson } from './planted-person.js';
export { findInDatabase } from './whole-database.js';
