export { TODAY, type TestCouncil, councilIn, testCouncil } from './registry.builders.js';
