export { type TestPeople, peopleCouncil, peopleDatabase, withGrants } from './people.builders.js';
