import { type Facts, column, late, sql } from '@tsunagari/compiled-reads';
import { type BatchColumn, type ImportProblemView, type StoredCell, explains, readCells } from '@tsunagari/people';
import { LEFT_OUT_WORDS, reasonText } from '../../exchange/import-words.js';
import type { Language } from '../../graphql/request-context.js';
import { sealerIn, textOf } from '../people/opened.js';

const SAMPLES = 3;
const ROWS = sql`20`;

/** The language in which the request wants its words. */
export function languageIn({ language }: Facts): Language {
  return language === 'en' ? 'en' : 'ja';
}

interface SealedRow {
  readonly id: string;
  readonly sealed: string;
}

/** The columns of a file with some of their values, as those of the resolvers. */
export const columnsOf = late({
  needs: {
    councilId: column('council_id', 'uuid'),
    columns: column('columns', 'jsonb'),
    rows: {
      read: (
        row,
      ) => sql`(select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'sealed', r.cells_sealed) order by r.position), '[]')
        from (select r.id, r.position, r.cells_sealed from public.import_row as r where r.council_id = ${row.column('council_id')}
          and r.batch_id = ${row.column('id')} and ${row.column('state')} in ('MAPPING', 'CHECKED') order by r.position limit ${ROWS}) as r)`,
      type: 'jsonb',
    },
  },
  make: (needed, _, facts) => {
    const councilId = textOf(needed, 'councilId');
    const rows = (needed['rows'] as readonly SealedRow[]).map(
      ({ id, sealed }) => readCells(sealerIn(facts), councilId, id, sealed) ?? [],
    );
    return (needed['columns'] as readonly BatchColumn[]).map((each) => ({ ...each, samples: samplesOf(rows, each) }));
  },
});

/** The first different texts of a column, for people to recognise it. */
export function samplesOf(rows: readonly (readonly StoredCell[])[], { index }: BatchColumn): string[] {
  const texts = rows.flatMap((cells) => cells.find((cell) => cell.index === index)?.text.trim() || []);
  return [...new Set(texts)].slice(0, SAMPLES);
}

/** Rows of the file that hold nobody, in words. */
export const leftOutOf = late({
  needs: { leftOut: column('left_out', 'jsonb') },
  make: ({ leftOut }, _, facts) =>
    (leftOut as readonly { readonly row: number; readonly reason: string }[]).map(({ row, reason }) => ({
      row,
      reason: LEFT_OUT_WORDS[languageIn(facts)][reason] ?? reason,
    })),
});

/** Why rows have their outcome, in words. */
export const problemsOf = late({
  needs: {
    problems: {
      read: (
        row,
      ) => sql`(select coalesce(jsonb_agg(jsonb_build_object('code', g.code, 'field', g.field, 'outcome', g.outcome, 'count', g.count)
          order by g.count desc, g.code, g.field), '[]')
        from (select e.code, e.field, r.outcome, count(*)::int as count
          from public.import_row as r cross join lateral jsonb_to_recordset(r.reasons) as e (code text, field text)
          where r.council_id = ${row.column('council_id')} and r.batch_id = ${row.column('id')} group by 1, 2, 3) as g)`,
      type: 'jsonb',
    },
  },
  make: ({ problems }, _, facts) =>
    (problems as readonly ImportProblemView[])
      .filter(({ outcome, code }) => explains(outcome, code))
      .map((problem) => ({ ...problem, message: reasonText(problem, languageIn(facts)) })),
});

/** What may be done with an import now. */
export const abilitiesOf = late({
  needs: {
    state: column('state', 'text'),
    undoUntil: column('undo_until', 'timestamptz'),
    counts: column('counts', 'jsonb'),
  },
  make: ({ state, undoUntil, counts }, _, { now }) => {
    const isOpen = state === 'MAPPING' || state === 'CHECKED';
    const { import: wanted, warn } = counts as { readonly import: number; readonly warn: number };
    return {
      map: isOpen,
      commit: state === 'CHECKED' && wanted + warn > 0,
      discard: isOpen,
      undo: state === 'COMMITTED' && typeof undoUntil === 'string' && new Date(undoUntil) > new Date(String(now)),
    };
  },
});
