import { accountsByIds } from '@tsunagari/identity';
import {
  type ImportRowView,
  type LookingAtImports,
  importProblems,
  importProgress,
  importRowsByIds,
  importsByIds,
  peopleInSight,
} from '@tsunagari/people';
import { rowLoader, rowsLoader } from '../graphql/loader.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';

/** For whom and as of which day imports are read: what is out of sight is not there. */
export function lookingAtImports(context: RequestContext): LookingAtImports {
  const today = context.clock.today();
  return { reader: context.reader, sight: peopleInSight(actorOf(context), today), today };
}

/** Reads of imports that are gathered per request. */
export const importLoaders = {
  batch: (context: RequestContext) =>
    rowLoader(
      context,
      'importBatch',
      (ids) => importsByIds(lookingAtImports(context), ids),
      ({ id }) => id,
    ),
  row: (context: RequestContext) =>
    rowLoader<ImportRowView>(
      context,
      'importRow',
      (ids) => importRowsByIds(lookingAtImports(context), context.database.sealer, ids),
      ({ id }) => id,
    ),
  problemsOf: (context: RequestContext) =>
    rowsLoader(
      context,
      'importProblemsOf',
      (ids) => importProblems(context.reader, ids),
      ({ batchId }) => batchId,
    ),
  progressOf: (context: RequestContext) =>
    rowLoader(
      context,
      'importProgressOf',
      (ids) => importProgress(context.reader, ids),
      ({ id }) => id,
    ),
  account: (context: RequestContext) =>
    rowLoader(
      context,
      'importAccount',
      (ids) => accountsByIds(context.reader, ids),
      ({ id }) => id,
    ),
};
