export type { OutCell, OutColumn, OutTable, UnencodableCell, WriteFormat, WrittenFile } from './writing/out-table.js';
export { writeTable } from './writing/write-table.js';
