import { proveAnew } from '@tsunagari/identity';
import { Forbidden, NotFound } from '@tsunagari/kernel';
import { type HeldCount, erasePerson, erasurePreview } from '@tsunagari/people';
import { Arg, Ctx, Extensions, ID, Mutation, Query } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { filterId, localId, toGlobalId } from '../graphql/global-ids.js';
import type { Payload } from '../graphql/payload.object.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { runWithPassword } from '../identity/run-with-password.js';
import { accessDenied } from '../server/refusals.js';
import { ErasePersonInput } from './erasure.input.js';
import {
  type ErasedPersonObject,
  ErasePersonPayload,
  ErasurePreviewObject,
  type HeldCountObject,
} from './erasure.object.js';
import { KINDS_OF_COPIES, KINDS_OF_RECORDS } from './own-data-words.js';

/** 消去. */
@Answers(['Query', 'Mutation'])
export class ErasureResolver {
  @Extensions({ privacy: 'P1' })
  @Query(() => ErasurePreviewObject, {
    nullable: true,
    description:
      '消去の前の確認: what erasing this person would take away, and what stays; null when there is no such person. For administrators.',
  })
  async erasurePreview(
    @Arg('personId', () => ID, { description: 'The person.' }) personId: string,
    @Ctx() context: RequestContext,
  ): Promise<ErasurePreviewObject | null> {
    const { reader, clock, database } = context;
    try {
      const asked = { reader, clock, sealer: database.sealer, actor: actorOf(context) };
      const preview = await erasurePreview(asked, filterId('Person', personId) ?? '');
      const { rowsOfSameName, unreadableRows, keptFiles, emergencyWords, unreadableWords, nameKeptUntil } = preview;
      return {
        rowsOfSameName,
        unreadableRows,
        keptFiles,
        emergencyWords,
        unreadableWords,
        nameKeptUntil,
        erased: inWords(preview.erased),
        stays: inWords(preview.stays),
        mentions: inWords(preview.mentions),
      };
    } catch (error) {
      if (error instanceof Forbidden) throw accessDenied(context);
      if (error instanceof NotFound) return null;
      throw error;
    }
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => ErasePersonPayload, {
    description:
      '消去: takes everything that tells of a person out of all records, their past and their copies, for ever. The trail keeps that it happened, with ids alone. For administrators, with the present password, and the code where an authenticator app is set up.',
  })
  async erasePerson(
    @Arg('input', () => ErasePersonInput, { description: 'What to do.' })
    { id, currentPassword, code = null, ...input }: ErasePersonInput,
    @Ctx() context: RequestContext,
  ): Promise<Payload<{ erased: ErasedPersonObject }>> {
    const outcome = await runWithPassword(context, async (command) => {
      await proveAnew(command, { currentPassword, code });
      return erasePerson(command, { ...input, id: localId('Person', id) });
    });
    if (!outcome.done) return { erased: null, refusals: outcome.refusals };
    const { personId, records } = outcome.result;
    return { erased: { id: toGlobalId('Person', personId), records }, refusals: [] };
  }
}

function inWords(counts: readonly HeldCount[]): HeldCountObject[] {
  return counts.map(({ table, rows }) => ({ kind: KINDS_OF_RECORDS[table] ?? KINDS_OF_COPIES[table] ?? table, rows }));
}
