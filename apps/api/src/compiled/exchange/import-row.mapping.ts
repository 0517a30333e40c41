import {
  type ObjectMapping,
  allOf,
  ascending,
  column,
  connection,
  late,
  many,
  one,
  sql,
  table,
} from '@tsunagari/compiled-reads';
import {
  type BatchColumn,
  type ImportReason,
  ROSTER_FIELDS,
  holdsBack,
  readCells,
  readValues,
  textIn,
} from '@tsunagari/people';
import { reasonText } from '../../exchange/import-words.js';
import { ListFilter } from '../list-filter.js';
import { aboutPerson } from '../looks.js';
import { sealerIn, textOf } from '../people/opened.js';
import { PAGE, given, globalId, sameCouncil, version } from '../row-parts.js';
import { languageIn } from './import-parts.js';

export const importRows = connection({
  page: PAGE,
  join: (parent, row, args) =>
    allOf([
      sql`${row.column('batch_id')} = ${parent.column('id')}`,
      sameCouncil(row, parent),
      ...new ListFilter(args)
        .where('outcome', 'text', (outcome) => sql`${row.column('outcome')} = ${outcome}`)
        .where(
          'reasonCode',
          'text',
          (code) => sql`${row.column('reasons')} @> jsonb_build_array(jsonb_build_object('code', ${code}))`,
        ).conditions,
    ]),
  orderBy: (row) => [ascending(row.column('position'), 'int')],
});

const SEALED = { councilId: column('council_id', 'uuid'), id: column('id', 'uuid') } as const;

/** One row of a file. */
export const importRow: ObjectMapping = {
  kind: 'object',
  table: table('public.import_row'),
  noted: aboutPerson((row) => row.column('person_id')),
  fields: {
    id: globalId('ImportRow'),
    version,
    rowNumber: given('row_number', 'int'),
    outcome: given('outcome', 'text'),
    effect: column('effect', 'text'),
    decision: column('decision', 'text'),
    reasons: late({
      needs: { reasons: column('reasons', 'jsonb') },
      make: ({ reasons }, _, facts) =>
        (reasons as readonly ImportReason[]).map((reason) => ({
          ...reason,
          message: reasonText(reason, languageIn(facts)),
          holdsBack: holdsBack(reason),
        })),
    }),
    cells: late({
      needs: {
        ...SEALED,
        sealed: column('cells_sealed', 'text'),
        columns: {
          read: (row) => sql`(select b.columns from public.import_batch as b
            where b.council_id = ${row.column('council_id')} and b.id = ${row.column('batch_id')})`,
          type: 'jsonb',
        },
      },
      make: (needed, _, facts) => {
        const [councilId, id, sealed] = [textOf(needed, 'councilId'), textOf(needed, 'id'), textOf(needed, 'sealed')];
        const cells = readCells(sealerIn(facts), councilId, id, sealed);
        const columns = (needed['columns'] ?? []) as readonly BatchColumn[];
        return columns.map(({ index, header }) => ({ header, text: textIn(cells, index) }));
      },
    }),
    values: late({
      needs: { ...SEALED, sealed: column('values_sealed', 'text') },
      make: (needed, _, facts) => {
        const sealed = needed['sealed'] === null ? null : textOf(needed, 'sealed');
        const values = readValues(sealerIn(facts), textOf(needed, 'councilId'), textOf(needed, 'id'), sealed);
        return ROSTER_FIELDS.flatMap(({ field, label }) => {
          const said = values[field];
          return said === undefined ? [] : [{ field, label, value: said.value, original: said.original }];
        });
      },
    }),
    person: one({
      join: (parent, row) => sql`${row.column('id')} = ${parent.column('person_id')} and ${sameCouncil(row, parent)}`,
    }),
    candidates: many({
      from: (
        parent,
      ) => sql`(select p.*, c.place as "place" from unnest(${parent.column('candidate_ids')}) with ordinality as c (id, place)
        join public.person as p on p.council_id = ${parent.column('council_id')} and p.id = c.id)`,
      join: () => sql`true`,
      orderBy: (row) => [ascending(row.column('place'), 'bigint')],
      usually: 1,
    }),
  },
};
