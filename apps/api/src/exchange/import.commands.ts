import type { CommandContext } from '@tsunagari/database';
import { inUnitOfWork } from '@tsunagari/database';
import { claimsOf } from '@tsunagari/identity';
import {
  type ImportBatchView,
  type ImportRowView,
  commitImport,
  correctImportRow,
  decideImportRows,
  discardImport,
  mapImportColumns,
  startImport,
  undoImport,
} from '@tsunagari/people';
import { Arg, Ctx, Extensions, Mutation } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { localId, localIdOrNull } from '../graphql/global-ids.js';
import type { Payload } from '../graphql/payload.object.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { runCommand } from '../graphql/run-command.js';
import {
  CommitImportPayload,
  CorrectImportRowPayload,
  DecideImportRowsPayload,
  DiscardImportPayload,
  MapImportColumnsPayload,
  StartImportPayload,
  UndoImportPayload,
} from './exchange.payloads.js';
import {
  CommitImportInput,
  CorrectImportRowInput,
  DecideImportRowsInput,
  DiscardImportInput,
  MapImportColumnsInput,
  StartImportInput,
  UndoImportInput,
} from './import.input.js';
import { importLoaders } from './import.loaders.js';
import { ROSTER_FILES } from './roster-files.js';

const INPUT = { description: 'What to do.' } as const;

/** What can be done with imports. */
@Answers('Mutation')
export class ImportCommands {
  @Extensions({ privacy: 'P2' })
  @Mutation(() => StartImportPayload, {
    description: '取りこみを始める: reads an uploaded file and finds the table in it.',
  })
  startImport(@Arg('input', () => StartImportInput, INPUT) input: StartImportInput, @Ctx() context: RequestContext) {
    return changed(context, (command) =>
      startImport(command, ROSTER_FILES, {
        fileId: UUID.test(input.fileId) ? input.fileId : NOBODY,
        sheetName: input.sheetName ?? null,
        branchId: localIdOrNull('Branch', input.branchId, ['branchId']),
        associationId: localIdOrNull('Association', input.associationId, ['associationId']),
      }),
    );
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => MapImportColumnsPayload, {
    description: '列を合わせて確かめる: says what the columns hold and checks every row. Nobody is registered yet.',
  })
  mapImportColumns(
    @Arg('input', () => MapImportColumnsInput, INPUT) { batchId, columns, ...input }: MapImportColumnsInput,
    @Ctx() context: RequestContext,
  ) {
    return changed(context, (command) =>
      mapImportColumns(command, ROSTER_FILES, {
        ...input,
        batchId: localId('ImportBatch', batchId, ['batchId']),
        columns: columns.map(({ index, field }) => ({ index, field: field ?? null })),
      }),
    );
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => CorrectImportRowPayload, { description: '行を直す: corrects what a row says, and checks again.' })
  async correctImportRow(
    @Arg('input', () => CorrectImportRowInput, INPUT) { rowId, version, values }: CorrectImportRowInput,
    @Ctx() context: RequestContext,
  ): Promise<Payload<{ row: ImportRowView }>> {
    const outcome = await runCommand(context, (command) =>
      correctImportRow(command, { id: localId('ImportRow', rowId, ['rowId']), version, values }),
    );
    if (!outcome.done) return { row: null, refusals: outcome.refusals };
    return { row: await importLoaders.row(context).load(outcome.result), refusals: [] };
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => DecideImportRowsPayload, { description: '行を決める: decides for rows, and checks again.' })
  decideImportRows(
    @Arg('input', () => DecideImportRowsInput, INPUT) { batchId, rowIds, decision, ...input }: DecideImportRowsInput,
    @Ctx() context: RequestContext,
  ) {
    return changed(context, (command) =>
      decideImportRows(command, {
        ...input,
        batchId: localId('ImportBatch', batchId, ['batchId']),
        rowIds: rowIds?.map((id, place) => localId('ImportRow', id, ['rowIds', String(place)])) ?? null,
        decision: decision === 'IMPORT' || decision === 'HOLD' ? null : decision,
        personId: localIdOrNull('Person', input.personId, ['personId']),
      }),
    );
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => CommitImportPayload, {
    description: '取りこむ: registers the people of all rows that are ready, all of them or nobody.',
  })
  commitImport(
    @Arg('input', () => CommitImportInput, INPUT) { batchId, version }: CommitImportInput,
    @Ctx() context: RequestContext,
  ) {
    const id = localIdOrNull('ImportBatch', batchId, ['batchId']) ?? '';
    return changed(context, (command) =>
      commitImport(command, { batchId: id, version }, (done, total) => tellProgress(context, id, done, total)),
    );
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => UndoImportPayload, { description: '元に戻す: undoes an import within seven days.' })
  undoImport(
    @Arg('input', () => UndoImportInput, INPUT) { batchId, ...input }: UndoImportInput,
    @Ctx() context: RequestContext,
  ) {
    return changed(context, (command) =>
      undoImport(command, { ...input, batchId: localId('ImportBatch', batchId, ['batchId']) }),
    );
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => DiscardImportPayload, { description: 'やめる: gives an import up before anybody was registered.' })
  discardImport(
    @Arg('input', () => DiscardImportInput, INPUT) { batchId, version }: DiscardImportInput,
    @Ctx() context: RequestContext,
  ) {
    return changed(context, (command) =>
      discardImport(command, { batchId: localId('ImportBatch', batchId, ['batchId']), version }),
    );
  }
}

/** 20,000 rows on a busy machine. */
const MOST_MS = 120_000;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NOBODY = '00000000-0000-0000-0000-000000000000';

async function changed(
  context: RequestContext,
  command: (command: CommandContext) => Promise<string>,
): Promise<Payload<{ batch: ImportBatchView }>> {
  context.takeTime(MOST_MS);
  const outcome = await runCommand(context, command);
  if (!outcome.done) return { batch: null, refusals: outcome.refusals };
  return { batch: await importLoaders.batch(context).load(outcome.result), refusals: [] };
}

/** Written on a connection of its own, so that others see it while the import still runs. */
async function tellProgress(context: RequestContext, batchId: string, done: number, total: number): Promise<void> {
  const actor = actorOf(context);
  await inUnitOfWork(context.database, claimsOf(actor, context.clock.today()), ({ manager }) =>
    manager.query(
      `insert into import_progress (council_id, id, done, total) values ($1, $2, $3, $4)
       on conflict (council_id, id) do update set done = excluded.done, total = excluded.total, updated_at = now()`,
      [actor.councilId, batchId, done, total],
    ),
  );
}
