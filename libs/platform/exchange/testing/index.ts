export { handWritten, rowsOf, zipped } from './workbooks.js';
