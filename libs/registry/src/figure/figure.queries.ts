import type { Reader } from '@tsunagari/database';
import type { FigureMeasure } from '../vocabulary.js';
import type { AreaFigure } from './area-figure.entity.js';

/** A figure as it is shown. */
export type FigureView = Omit<AreaFigure, 'councilId' | 'recordedAt' | 'recordedBy' | 'give'>;

const COLUMNS = `id, version, branch_id as "branchId", association_id as "associationId", measure, label, fiscal_year as "fiscalYear",
  as_of as "asOf", as_of_text as "asOfText", quality, amount, text, unit, meaning, note, origin, source`;
const NEWEST_FIRST = 'order by measure, fiscal_year desc nulls last, as_of desc nulls last, id';

/** Figures of branches, newest first. */
export async function figuresOfBranches(reader: Reader, branchIds: readonly string[]): Promise<FigureView[]> {
  return reader.rows<FigureView>(
    `select ${COLUMNS} from area_figure where area_figure.council_id = (select claimed_council()) and branch_id = any($1::uuid[]) ${NEWEST_FIRST}`,
    [branchIds],
  );
}

/** Figures of associations, newest first. */
export async function figuresOfAssociations(reader: Reader, associationIds: readonly string[]): Promise<FigureView[]> {
  return reader.rows<FigureView>(
    `select ${COLUMNS} from area_figure where area_figure.council_id = (select claimed_council()) and association_id = any($1::uuid[]) ${NEWEST_FIRST}`,
    [associationIds],
  );
}

/** Figures of the council itself, newest first. */
export async function figuresOfCouncil(reader: Reader, measure: FigureMeasure | null): Promise<FigureView[]> {
  return reader.rows<FigureView>(
    `select ${COLUMNS} from area_figure where area_figure.council_id = (select claimed_council()) and branch_id is null and association_id is null and ($1::text is null or measure = $1) ${NEWEST_FIRST}`,
    [measure],
  );
}

/** Figures by id, in any order. */
export async function figuresByIds(reader: Reader, ids: readonly string[]): Promise<FigureView[]> {
  return reader.rows<FigureView>(
    `select ${COLUMNS} from area_figure where area_figure.council_id = (select claimed_council()) and id = any($1::uuid[])`,
    [ids],
  );
}
