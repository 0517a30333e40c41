import {
  type Asker,
  type ObjectMapping,
  type Row,
  type Sql,
  anyOf,
  ascending,
  column,
  connection,
  expression,
  late,
  one,
  sql,
  table,
} from '@tsunagari/compiled-reads';
import { ROSTER_FIELDS } from '@tsunagari/people';
import { associationToday, branchToday, today } from '../as-of.js';
import { idAsked } from '../node-id.js';
import { isOfClass, onlyFor } from '../role-class.js';
import { PAGE, given, globalId, sameCouncil, version } from '../row-parts.js';
import { importRows } from './import-row.mapping.js';
import { abilitiesOf, columnsOf, leftOutOf, problemsOf } from './import-parts.js';

/** Staff see all imports, a coordinator those for the own branch; as `batchSight` says for the resolvers. */
function inSight(batch: Row, asker: Asker): Sql {
  if (isOfClass(asker.roleClass, 'seesEverybody')) return sql`true`;
  const branches = asker.fact('peopleBranches', 'uuid[]');
  return anyOf([
    sql`${batch.column('branch_id')} = any(${branches})`,
    sql`${batch.column('association_id')} = any(array(select f.association_id from public.association_affiliation as f
      where f.branch_id = any(${branches}) and daterange(f.valid_from, f.valid_to) @> ${today(asker)}))`,
  ]);
}

export const importBatches = connection({
  ...onlyFor('keepsPeople'),
  page: PAGE,
  join: () => sql`true`,
  orderBy: (row) => [
    // Seconds until a day far ahead: the newest first in an ascending order.
    ascending(sql`extract(epoch from timestamptz '2090-01-01 00:00:00Z' - ${row.column('created_at')})::int`, 'int'),
    ascending(row.column('id'), 'uuid'),
  ],
});

export const importBatch = one({ join: (_, row, args) => sql`${row.column('id')} = ${idAsked(args, 'ImportBatch')}` });

/** What a column of a roster may hold: the same for all councils. */
export const rosterFields = late({ needs: {}, make: () => ROSTER_FIELDS });

/** JSON of a column that is shown as it is. */
const asKept = (name: string) => late({ needs: { kept: column(name, 'jsonb') }, make: ({ kept }) => kept });

/** 取りこみ */
export const importBatchObject: ObjectMapping = {
  kind: 'object',
  table: table('public.import_batch'),
  visible: inSight,
  fields: {
    id: globalId('ImportBatch'),
    version,
    kind: given('kind', 'text'),
    fileName: given('file_name', 'text'),
    format: given('file_format', 'text'),
    encoding: column('encoding', 'text'),
    sheetName: given('sheet_name', 'text'),
    sheets: asKept('sheets'),
    counts: asKept('counts'),
    titleText: column('title_text', 'text'),
    headerRows: given('header_rows', 'int[]'),
    state: given('state', 'text'),
    createdAt: given('created_at', 'timestamptz'),
    committedAt: column('committed_at', 'timestamptz'),
    undoUntil: column('undo_until', 'timestamptz'),
    undoneAt: column('undone_at', 'timestamptz'),
    committedBy: expression(
      'text',
      (row) => sql`(select a.display_name from public.account as a
        where a.council_id = ${row.column('council_id')} and a.id = ${row.column('committed_by')})`,
    ),
    branch: branchToday,
    association: associationToday,
    columns: columnsOf,
    leftOut: leftOutOf,
    problems: problemsOf,
    progress: one({
      from: () => table('public.import_progress'),
      join: (parent, row) =>
        sql`${parent.column('state')} = 'CHECKED' and ${row.column('id')} = ${parent.column('id')} and ${sameCouncil(row, parent)}`,
    }),
    rows: importRows,
    abilities: abilitiesOf,
  },
};

/** How far a running import is. */
export const importProgress: ObjectMapping = {
  kind: 'object',
  table: null,
  fields: { done: given('done', 'int'), total: given('total', 'int') },
};
