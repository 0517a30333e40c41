import { canKeepPeople } from '@tsunagari/people';
import { Arg, Ctx, Extensions, Mutation } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { filterId, localId } from '../graphql/global-ids.js';
import { type RequestContext, actorOf, dayOf } from '../graphql/request-context.js';
import { lookingOf } from '../people/people.loaders.js';
import { accessDenied } from '../server/refusals.js';
import {
  ExportCommissionsPayload,
  ExportImportProblemsPayload,
  ExportPeoplePayload,
  ExportRoleTermsPayload,
  ExportVolunteersPayload,
} from './exchange.payloads.js';
import { commissionsTable, peopleTable, roleTermsTable, volunteersTable } from './export-tables.js';
import {
  ExportCommissionsInput,
  ExportImportProblemsInput,
  ExportPeopleInput,
  ExportRoleTermsInput,
  ExportVolunteersInput,
} from './export.input.js';
import { exportedFile } from './exported-file.js';
import { importProblemsTable } from './import-problems-table.js';

const INPUT = { description: 'What to do.' } as const;

/** Lists that are taken away as files: what the screen shows, all pages of it. */
@Answers('Mutation')
export class ExportCommands {
  @Extensions({ privacy: 'P2' })
  @Mutation(() => ExportPeoplePayload, { description: '名簿の書き出し: a list of people as a file.' })
  exportPeople(
    @Arg('input', () => ExportPeopleInput, INPUT) { filter, orderBy, format, provision }: ExportPeopleInput,
    @Ctx() context: RequestContext,
  ) {
    const places = placesOf(filter);
    return exportedList(context, { format, provision }, () =>
      peopleTable(lookingOf(context), { ...filter, ...places }, orderBy ?? 'KANA'),
    );
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => ExportVolunteersPayload, { description: '活動者名簿の書き出し: a list of volunteers as a file.' })
  exportVolunteers(
    @Arg('input', () => ExportVolunteersInput, INPUT) { filter, format, provision }: ExportVolunteersInput,
    @Ctx() context: RequestContext,
  ) {
    return exportedList(context, { format, provision }, () =>
      volunteersTable(lookingOf(context), { ...filter, ...placesOf(filter) }),
    );
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => ExportRoleTermsPayload, { description: '役職名簿の書き出し: a list of terms as a file.' })
  exportRoleTerms(
    @Arg('input', () => ExportRoleTermsInput, INPUT) { filter, format, provision }: ExportRoleTermsInput,
    @Ctx() context: RequestContext,
  ) {
    const partnerId = filterId('PartnerOrganisation', filter?.partnerId);
    const asOf = dayOf(context, filter?.asOf);
    return exportedList(context, { format, provision }, () =>
      roleTermsTable(lookingOf(context), { ...filter, ...placesOf(filter), partnerId, asOf }),
    );
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => ExportCommissionsPayload, { description: '委嘱名簿の書き出し: a list of commissions as a file.' })
  exportCommissions(
    @Arg('input', () => ExportCommissionsInput, INPUT) { filter, orderBy, format, provision }: ExportCommissionsInput,
    @Ctx() context: RequestContext,
  ) {
    const branchId = filterId('Branch', filter?.branchId);
    return exportedList(context, { format, provision }, () =>
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
    return exportedList(context, { format }, () =>
      importProblemsTable(context, localId('ImportBatch', batchId, ['batchId'])),
    );
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

/** Whoever keeps people takes lists away. */
function exportedList(context: RequestContext, ...how: How): ReturnType<typeof exportedFile> {
  if (!canKeepPeople(actorOf(context), context.clock.today())) throw accessDenied(context);
  return exportedFile(context, ...how);
}

type How = Parameters<typeof exportedFile> extends [RequestContext, ...infer Rest] ? Rest : never;
