export type { OutCell, OutColumn, OutTable, UnencodableCell, WriteFormat, WrittenFile } from './writing/out-table.js';
export { writeTable } from './writing/write-table.js';
export type {
  CellNote,
  CellPlace,
  DataCell,
  DataRow,
  LayoutColumn,
  LayoutField,
  LeftOutReason,
  LeftOutRow,
  SheetLayout,
} from './layout/layout.js';
export { chooseSheet, findLayout } from './layout/find-layout.js';
export { READ_LIMITS, type ReadLimits } from './reading/limits.js';
export { readTableFile } from './reading/read-table-file.js';
export { FileRefused, type FileRefusalCode } from './reading/refusals.js';
export type { CellValue, MergedRange, SourceCell, SourceRow, SourceSheet, TableFile } from './reading/table-file.js';
