import type { Connection } from '@tsunagari/database';
import { type BatchColumn, type ImportBatchView, type ImportRowView, listImportRows } from '@tsunagari/people';
import type { AssociationView, BranchView } from '@tsunagari/registry';
import { Arg, Args, Ctx, ID, Root } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { PageArgs } from '../graphql/connection.object.js';
import { toGlobalId } from '../graphql/global-ids.js';
import { Publish } from '../graphql/publish.js';
import type { RequestContext } from '../graphql/request-context.js';
import { AssociationObject } from '../registry/association.object.js';
import { BranchObject } from '../registry/branch.object.js';
import { registryLoaders } from '../registry/registry.loaders.js';
import { LEFT_OUT_WORDS, reasonText } from './import-words.js';
import { ImportRowFilterInput } from './import.input.js';
import { importLoaders } from './import.loaders.js';
import {
  ImportAbilitiesObject,
  ImportBatchObject,
  ImportColumnObject,
  ImportProblemObject,
  ImportProgressObject,
  LeftOutRowObject,
} from './import.object.js';
import { ImportRowConnection } from './import-row.object.js';

const SAMPLES = 3;
const ROWS_LOOKED_AT = 20;

/** What hangs on an import. */
@Answers('ImportBatch', () => ImportBatchObject)
export class ImportBatchFields {
  @Publish('P1', 'Global id.', () => ID)
  id(@Root() batch: ImportBatchView): string {
    return toGlobalId('ImportBatch', batch.id);
  }

  @Publish('P1', '`xlsx` or `csv`.', () => String)
  format(@Root() batch: ImportBatchView): string {
    return batch.fileFormat;
  }

  @Publish('P1', 'The branch of those whose row does not say.', () => BranchObject, { nullable: true })
  branch(@Root() { branchId }: ImportBatchView, @Ctx() context: RequestContext): Promise<BranchView | null> | null {
    return branchId === null ? null : registryLoaders.branch(context, context.clock.today()).load(branchId);
  }

  @Publish('P1', 'The association of those whose row does not say.', () => AssociationObject, { nullable: true })
  association(
    @Root() { associationId }: ImportBatchView,
    @Ctx() context: RequestContext,
  ): Promise<AssociationView | null> | null {
    return associationId === null
      ? null
      : registryLoaders.association(context, context.clock.today()).load(associationId);
  }

  @Publish('P2', 'The columns of the file, with some of their values until it is imported or discarded.', () => [
    ImportColumnObject,
  ])
  async columns(@Root() batch: ImportBatchView, @Ctx() context: RequestContext): Promise<ImportColumnObject[]> {
    if (batch.state !== 'MAPPING' && batch.state !== 'CHECKED')
      return batch.columns.map((column) => ({ ...column, samples: [] }));
    const { nodes } = await listImportRows(
      context.reader,
      context.database.sealer,
      batch.id,
      {},
      { first: ROWS_LOOKED_AT },
    );
    return batch.columns.map((column) => ({ ...column, samples: samplesOf(nodes, column) }));
  }

  @Publish('P1', 'Rows of the file that hold nobody.', () => [LeftOutRowObject])
  leftOut(@Root() batch: ImportBatchView, @Ctx() { language }: RequestContext): LeftOutRowObject[] {
    return batch.leftOut.map(({ row, reason }) => ({ row, reason: LEFT_OUT_WORDS[language][reason] ?? reason }));
  }

  @Publish('P1', 'Why rows have their outcome, the most frequent reason first.', () => [ImportProblemObject])
  async problems(@Root() batch: ImportBatchView, @Ctx() context: RequestContext): Promise<ImportProblemObject[]> {
    const problems = await importLoaders.problemsOf(context).load(batch.id);
    return problems.map((problem) => ({ ...problem, message: reasonText(problem, context.language) }));
  }

  @Publish('P1', 'How far the import is while it runs; null before and after.', () => ImportProgressObject, {
    nullable: true,
  })
  progress(
    @Root() batch: ImportBatchView,
    @Ctx() context: RequestContext,
  ): Promise<ImportProgressObject | null> | null {
    return batch.state === 'CHECKED' ? importLoaders.progressOf(context).load(batch.id) : null;
  }

  @Publish('P2', 'The rows, in the order of the file.', () => ImportRowConnection)
  rows(
    @Root() batch: ImportBatchView,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ImportRowFilterInput, { nullable: true, description: 'Which rows.' })
    filter: ImportRowFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ImportRowView>> {
    return listImportRows(context.reader, context.database.sealer, batch.id, filter ?? {}, page);
  }

  @Publish('P1', 'Who imported it; null before.', () => String, { nullable: true })
  async committedBy(@Root() batch: ImportBatchView, @Ctx() context: RequestContext): Promise<string | null> {
    if (batch.committedBy === null) return null;
    return (await importLoaders.account(context).load(batch.committedBy))?.displayName ?? null;
  }

  @Publish('P1', 'What you may do with this import now.', () => ImportAbilitiesObject)
  abilities(@Root() batch: ImportBatchView, @Ctx() { clock }: RequestContext): ImportAbilitiesObject {
    const { state, undoUntil, counts } = batch;
    const isOpen = state === 'MAPPING' || state === 'CHECKED';
    return {
      map: isOpen,
      commit: state === 'CHECKED' && counts.import + counts.warn > 0,
      discard: isOpen,
      undo: state === 'COMMITTED' && undoUntil !== null && new Date(undoUntil) > clock.now(),
    };
  }
}

/** The first different texts of a column, for people to recognise it. */
function samplesOf(rows: readonly ImportRowView[], { index }: BatchColumn): string[] {
  const texts = rows.flatMap(({ cells }) => cells?.find((cell) => cell.index === index)?.text.trim() || []);
  return [...new Set(texts)].slice(0, SAMPLES);
}
