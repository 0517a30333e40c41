import { NotFound } from '@tsunagari/kernel';
import { type ImportOutcome, everyImportRow, textIn } from '@tsunagari/people';
import type { RequestContext } from '../graphql/request-context.js';
import type { Listed } from './export-tables.js';
import { reasonWithField } from './import-words.js';
import { importLoaders } from './import.loaders.js';

const MOST_ROWS = 20_000;
const OUTCOME_WORDS: Readonly<Partial<Record<ImportOutcome, string>>> = {
  HOLD: '保留',
  POSSIBLE_DUPLICATE: '重複の候補',
  SKIP: 'とばした',
};

/** 取りこまなかった行: the rows as they stand in the file, each with its number and the reasons, so that they can be corrected and brought again. */
export async function importProblemsTable(context: RequestContext, batchId: string): Promise<Listed> {
  const batch = await importLoaders.batch(context).load(batchId);
  if (!batch) throw new NotFound('ImportBatch', batchId, ['batchId']);
  const rows = await everyImportRow(context.reader, context.database.sealer, batchId, {}, MOST_ROWS);
  const columns = batch.columns.map(({ index, header }) => ({
    index,
    header: header === '' ? `列${index + 1}` : header,
  }));
  return {
    name: '取りこまなかった行',
    personIds: rows.flatMap(({ personId }) => personId ?? []),
    columns: ['行', ...columns.map(({ header }) => header), '結果', '理由'].map((header) => ({ header, kind: 'text' })),
    rows: rows.flatMap(({ rowNumber, outcome, reasons, cells }) => {
      const word = OUTCOME_WORDS[outcome];
      if (word === undefined) return [];
      const said = columns.map(({ index }) => textIn(cells, index) || null);
      return [[String(rowNumber), ...said, word, reasons.map(reasonWithField).join(' ')]];
    }),
  };
}
