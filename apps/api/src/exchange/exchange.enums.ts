import { publishedEnum } from '../graphql/published-enum.js';

export const ExportFormatEnum = publishedEnum(
  'ExportFormat',
  'Kind of an exported file.',
  ['XLSX', 'CSV', 'CSV_CP932'],
  {
    XLSX: 'Excel.',
    CSV: 'CSV in UTF-8 with a byte order mark, which Excel reads.',
    CSV_CP932: 'CSV in CP932 for old programs; what it cannot carry is reported.',
  },
);
