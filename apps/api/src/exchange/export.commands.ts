import { recordAudit } from '@tsunagari/audit';
import { type WriteFormat, writeTable } from '@tsunagari/exchange';
import { formatShortDate } from '@tsunagari/kernel';
import { canKeepPeople } from '@tsunagari/people';
import { ownCouncil } from '@tsunagari/registry';
import { Arg, Ctx, Extensions, Mutation } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { filterId, localId } from '../graphql/global-ids.js';
import type { Payload } from '../graphql/payload.object.js';
import { type RequestContext, actorOf, dayOf } from '../graphql/request-context.js';
import { runCommand } from '../graphql/run-command.js';
import { lookingOf } from '../people/people.loaders.js';
import { accessDenied } from '../server/refusals.js';
import {
  ExportCommissionsPayload,
  ExportImportProblemsPayload,
  ExportPeoplePayload,
  ExportRoleTermsPayload,
  ExportVolunteersPayload,
} from './exchange.payloads.js';
import { type Listed, commissionsTable, peopleTable, roleTermsTable, volunteersTable } from './export-tables.js';
import {
  ExportCommissionsInput,
  ExportImportProblemsInput,
  ExportPeopleInput,
  ExportRoleTermsInput,
  ExportVolunteersInput,
} from './export.input.js';
import type { ExportedFileObject } from './export.object.js';
import { importProblemsTable } from './import-problems-table.js';
import { keepFile } from './kept-files.js';

const INPUT = { description: 'What to do.' } as const;
/** How long a file waits to be fetched. */
const HOURS = 1;

/** Lists that are taken away as files: what the screen shows, all pages of it. */
@Answers('Mutation')
export class ExportCommands {
  @Extensions({ privacy: 'P2' })
  @Mutation(() => ExportPeoplePayload, { description: '名簿の書き出し: a list of people as a file.' })
  exportPeople(
    @Arg('input', () => ExportPeopleInput, INPUT) { filter, orderBy, format }: ExportPeopleInput,
    @Ctx() context: RequestContext,
  ) {
    const places = placesOf(filter);
    return exported(context, format, () =>
      peopleTable(lookingOf(context), { ...filter, ...places }, orderBy ?? 'KANA'),
    );
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => ExportVolunteersPayload, { description: '活動者名簿の書き出し: a list of volunteers as a file.' })
  exportVolunteers(
    @Arg('input', () => ExportVolunteersInput, INPUT) { filter, format }: ExportVolunteersInput,
    @Ctx() context: RequestContext,
  ) {
    return exported(context, format, () => volunteersTable(lookingOf(context), { ...filter, ...placesOf(filter) }));
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => ExportRoleTermsPayload, { description: '役職名簿の書き出し: a list of terms as a file.' })
  exportRoleTerms(
    @Arg('input', () => ExportRoleTermsInput, INPUT) { filter, format }: ExportRoleTermsInput,
    @Ctx() context: RequestContext,
  ) {
    const partnerId = filterId('PartnerOrganisation', filter?.partnerId);
    const asOf = dayOf(context, filter?.asOf);
    return exported(context, format, () =>
      roleTermsTable(lookingOf(context), { ...filter, ...placesOf(filter), partnerId, asOf }),
    );
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => ExportCommissionsPayload, { description: '委嘱名簿の書き出し: a list of commissions as a file.' })
  exportCommissions(
    @Arg('input', () => ExportCommissionsInput, INPUT) { filter, orderBy, format }: ExportCommissionsInput,
    @Ctx() context: RequestContext,
  ) {
    const branchId = filterId('Branch', filter?.branchId);
    return exported(context, format, () =>
      commissionsTable(lookingOf(context), { ...filter, branchId }, orderBy ?? 'EXPIRY'),
    );
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => ExportImportProblemsPayload, {
    description: '取りこまなかった行の書き出し: the rows of an import that were left, with the reasons.',
  })
  exportImportProblems(
    @Arg('input', () => ExportImportProblemsInput, INPUT) { batchId, format }: ExportImportProblemsInput,
    @Ctx() context: RequestContext,
  ) {
    return exported(context, format, () => importProblemsTable(context, localId('ImportBatch', batchId, ['batchId'])));
  }
}

function placesOf(
  filter: { readonly branchId?: string | null; readonly associationId?: string | null } | null | undefined,
) {
  return {
    branchId: filterId('Branch', filter?.branchId),
    associationId: filterId('Association', filter?.associationId),
  };
}

/** What is written into a file was looked at: its persons, and each column by its header. */
function noteTaken({ looks }: RequestContext, { name, columns, personIds }: Listed): void {
  for (const { header } of columns) looks.note(`${name}.${header}`, null);
  for (const personId of personIds) looks.note(name, personId);
}

/** Writes the table, keeps the file for the one who asks and notes in the trail what was taken away – never its contents. */
async function exported(
  context: RequestContext,
  format: WriteFormat,
  read: () => Promise<Listed>,
): Promise<Payload<{ file: ExportedFileObject }>> {
  if (!canKeepPeople(actorOf(context), context.clock.today())) throw accessDenied(context);
  const outcome = await runCommand(context, async (command) => {
    const table = await read();
    noteTaken(context, table);
    const watermark = (await ownCouncil(context.reader))?.watermark ?? null;
    const today = command.clock.today();
    const written = await writeTable({ ...table, notes: watermark === null ? [] : [watermark] }, format);
    const name = `${table.name}_${formatShortDate(today).replaceAll(/[/.]/g, '-')}.${written.extension}`;
    const id = await keepFile(command, { name, mediaType: written.mediaType, bytes: written.bytes }, 'EXPORT', HOURS);
    const rows = table.rows.length;
    await recordAudit(command, {
      action: 'list.export',
      subjectType: 'StoredFile',
      subjectId: id,
      details: { list: table.name, format, rows },
    });
    const { unencodable } = written;
    return {
      id,
      name,
      size: written.bytes.length,
      url: `/files/${id}`,
      rows,
      unencodable: unencodable.slice(0, 1_000),
    };
  });
  return outcome.done ? { file: outcome.result, refusals: [] } : { file: null, refusals: outcome.refusals };
}
