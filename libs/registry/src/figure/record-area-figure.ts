import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import {
  type Figure,
  type FieldProblem,
  NotFound,
  type PlainDate,
  isFiscalYear,
  newId,
  refuseProblems,
} from '@tsunagari/kernel';
import { branchIdOn } from '../association/affiliations.js';
import { Association } from '../association/association.entity.js';
import { Branch } from '../branch/branch.entity.js';
import { dayProblems, nameProblems, textProblems } from '../input-rules.js';
import { canKeepAssociation, canKeepBranch, canKeepRegister, demand } from '../registry.policy.js';
import type { FigureMeasure } from '../vocabulary.js';
import { AreaFigure } from './area-figure.entity.js';
import { MEASURES } from './measures.js';

/** Whose figure it is. */
export type FigureSubject = { readonly type: 'Council' | 'Branch' | 'Association'; readonly id: string };

/** 数値を記録する: one figure of one fiscal year with its source. */
export interface RecordAreaFigure {
  readonly subject: FigureSubject;
  readonly measure: FigureMeasure;
  readonly fiscalYear: number;
  readonly asOf?: PlainDate | null;
  readonly figure: Figure;
  readonly meaning?: string | null;
  readonly source: string;
  readonly note?: string | null;
}

/**
 * Records a figure. One that is there already for the same subject, measure and year is replaced; its history stays.
 * @throws Forbidden, InvalidInput, NotFound
 */
export async function recordAreaFigure(context: CommandContext, input: RecordAreaFigure): Promise<string> {
  const { manager, actor, clock } = context;
  const subject = await subjectColumns(context, input.subject);
  refuseProblems(problemsOf(input));
  const { label, unit } = MEASURES[input.measure];
  const key = { councilId: actor.councilId, ...subject, measure: input.measure, fiscalYear: input.fiscalYear };
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('figures:' || $1, 0))`, [actor.councilId]);
  const rows = await manager.findBy(AreaFigure, {
    councilId: actor.councilId,
    measure: input.measure,
    fiscalYear: input.fiscalYear,
  });
  const present = rows.find((row) => row.branchId === subject.branchId && row.associationId === subject.associationId);
  const figure = present ?? manager.create(AreaFigure, { ...key, id: newId(clock), label, unit });
  figure.give(input.figure);
  Object.assign(figure, {
    asOf: input.asOf ?? null,
    asOfText: null,
    meaning: input.meaning ?? null,
    note: input.note ?? null,
    origin: 'ENTERED',
    source: input.source.trim(),
  });
  await manager.save(figure);
  await recordAudit(context, { action: 'figure.record', subjectType: 'AreaFigure', subjectId: figure.id });
  return figure.id;
}

function problemsOf(input: RecordAreaFigure): FieldProblem[] {
  const { figure } = input;
  const hasNumber = figure.quality === 'EXACT' || figure.quality === 'ABOUT';
  return [
    ...(isFiscalYear(input.fiscalYear) ? [] : [{ code: 'NOT_A_FISCAL_YEAR', path: ['fiscalYear'] }]),
    ...(hasNumber && !(Number.isFinite(figure.amount) && figure.amount >= 0 && figure.amount < 1e12)
      ? [{ code: 'NOT_A_COUNT', path: ['figure', 'amount'] }]
      : []),
    ...(figure.quality === 'TEXT' ? nameProblems(figure.text, ['figure', 'text']) : []),
    ...dayProblems(input.asOf, ['asOf']),
    ...nameProblems(input.source, ['source']),
    ...textProblems(input.meaning, ['meaning']),
    ...textProblems(input.note, ['note']),
  ];
}

/** The columns that name the subject, after the actor was allowed to write on it. @throws Forbidden, NotFound */
async function subjectColumns(
  { manager, reader, actor, clock }: CommandContext,
  { type, id }: FigureSubject,
): Promise<{ branchId: string | null; associationId: string | null }> {
  const today = clock.today();
  if (type === 'Council') {
    demand(canKeepRegister(actor, today));
    if (id !== actor.councilId) throw new NotFound('Council', id, ['subjectId']);
    return { branchId: null, associationId: null };
  }
  if (type === 'Branch') {
    demand(canKeepBranch(actor, today, id));
    if (!(await manager.existsBy(Branch, { councilId: actor.councilId, id })))
      throw new NotFound('Branch', id, ['subjectId']);
    return { branchId: id, associationId: null };
  }
  demand(canKeepAssociation(actor, today, id, await branchIdOn(reader, actor.councilId, id, today)));
  if (!(await manager.existsBy(Association, { councilId: actor.councilId, id })))
    throw new NotFound('Association', id, ['subjectId']);
  return { branchId: null, associationId: id };
}
