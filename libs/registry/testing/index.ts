export { type TestCouncil, testCouncil } from './registry.builders.js';
