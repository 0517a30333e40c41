import { accountsByIds } from '@tsunagari/identity';
import type { Connection } from '@tsunagari/database';
import {
  type DisclosureFilter,
  type DisclosureView,
  type ErasedNameView,
  type PersonView,
  canErasePeople,
  canKeepEverybody,
  canReadDisclosures,
  disclosuresByIds,
  listDisclosures,
  namesOfErased,
  recordDisclosure,
} from '@tsunagari/people';
import { Arg, Args, Ctx, Extensions, ID, Int, Mutation, Query, Root } from 'type-graphql';
import { exportedFile } from '../exchange/exported-file.js';
import { Answers } from '../graphql/answers.js';
import { PageArgs } from '../graphql/connection.object.js';
import { filterId, localId, toGlobalId } from '../graphql/global-ids.js';
import { rowLoader } from '../graphql/loader.js';
import { Publish } from '../graphql/publish.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { runCommand } from '../graphql/run-command.js';
import { peopleLoaders } from '../people/people.loaders.js';
import { PersonObject } from '../people/person.object.js';
import { accessDenied } from '../server/refusals.js';
import { DisclosureFilterInput, ExportDisclosuresInput, RecordDisclosureInput } from './disclosure.input.js';
import {
  DisclosureConnection,
  DisclosureObject,
  ExportDisclosuresPayload,
  RecordDisclosurePayload,
} from './disclosure.object.js';
import { disclosuresTable } from './disclosures-table.js';

const INPUT = { description: 'What to do.' } as const;

/** 提供記録: questions and commands. */
@Answers(['Query', 'Mutation'])
export class DisclosureResolver {
  @Extensions({ privacy: 'P1' })
  @Query(() => DisclosureConnection, {
    description: '提供記録: what was handed on, the latest first. For staff, administrators and auditors.',
  })
  disclosures(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DisclosureFilterInput, { nullable: true, description: 'Which ones.' })
    filter: DisclosureFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<DisclosureView>> {
    if (!canReadDisclosures(actorOf(context), context.clock.today())) throw accessDenied(context);
    return listDisclosures(context.reader, localFilter(filter), page);
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => RecordDisclosurePayload, {
    description:
      '渡したことを記録する: writes down that data about people was told, shown or given to someone outside.',
  })
  async recordDisclosure(
    @Arg('input', () => RecordDisclosureInput, INPUT) { kind, ...input }: RecordDisclosureInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      recordDisclosure(command, {
        ...input,
        kind: kind === 'OWN_DATA' ? 'SHARE' : kind,
        personIds: input.personIds.map((id) => localId('Person', id, ['personIds'])),
      }),
    );
    if (!outcome.done) return { disclosure: null, refusals: outcome.refusals };
    const [disclosure = null] = await disclosuresByIds(context.reader, [outcome.result]);
    return { disclosure, refusals: [] };
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => ExportDisclosuresPayload, { description: '提供記録の書き出し: the records as a file.' })
  exportDisclosures(
    @Arg('input', () => ExportDisclosuresInput, INPUT) { filter, format }: ExportDisclosuresInput,
    @Ctx() context: RequestContext,
  ) {
    // Whoever reads the trail keeps no files: an auditor writes nothing.
    if (!canKeepEverybody(actorOf(context), context.clock.today())) throw accessDenied(context);
    return exportedFile(context, { format }, () => disclosuresTable(context, localFilter(filter ?? null)));
  }
}

function localFilter(filter: DisclosureFilterInput | null): DisclosureFilter {
  return { ...filter, personId: filterId('Person', filter?.personId) };
}

/** What hangs on a record. */
@Answers('Disclosure', () => DisclosureObject)
export class DisclosureFields {
  @Publish('P1', 'Id of the record.', () => ID)
  id(@Root() disclosure: DisclosureView): string {
    return toGlobalId('Disclosure', disclosure.id);
  }

  @Publish('P1', 'Display name of the account that handed it on; null for the system.', () => String, {
    nullable: true,
  })
  async accountName(@Root() { accountId }: DisclosureView, @Ctx() context: RequestContext): Promise<string | null> {
    if (accountId === null) return null;
    const accounts = rowLoader(
      context,
      'disclosure.accounts',
      (ids) => accountsByIds(context.reader, ids),
      ({ id }) => id,
    );
    return (await accounts.load(accountId))?.displayName ?? null;
  }

  @Publish('P1', 'Of how many persons it told.', () => Int)
  personCount(@Root() { personIds }: DisclosureView): number {
    return personIds.length;
  }

  @Publish('P2', 'The first ten of the persons, as far as you may see them.', () => [PersonObject])
  async people(@Root() { personIds }: DisclosureView, @Ctx() context: RequestContext): Promise<PersonView[]> {
    const rows = await peopleLoaders.person(context).loadMany(personIds.slice(0, SHOWN));
    return rows.flatMap((row) => (row === null || row instanceof Error ? [] : [row]));
  }

  @Publish(
    'P2',
    'Names of those among the first ten who were erased since; for administrators, for three years.',
    () => [String],
  )
  async erasedNames(@Root() { personIds }: DisclosureView, @Ctx() context: RequestContext): Promise<string[]> {
    const today = context.clock.today();
    if (!canErasePeople(actorOf(context), today)) return [];
    const names = rowLoader<ErasedNameView>(
      context,
      'disclosure.erased',
      (ids) => namesOfErased(context.reader, context.database.sealer, today, ids),
      ({ personId }) => personId,
    );
    const rows = await names.loadMany(personIds.slice(0, SHOWN));
    return rows.flatMap((row) => {
      if (row === null || row instanceof Error) return [];
      context.looks.note('Disclosure.erasedNames', row.personId);
      return [row.name];
    });
  }
}

const SHOWN = 10;
