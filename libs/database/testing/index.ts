export { type Content, type TestDatabase, testDatabase } from './test-database.js';
