import type { CommandContext } from '@tsunagari/database';
import type { AnyProof } from '@tsunagari/identity';
import {
  emergencyAccessesByIds,
  endEmergencyAccess,
  lookInEmergency,
  recordVainLook,
  openEmergencyAccess,
  reviewEmergencyAccess,
} from '@tsunagari/people';
import { Arg, Ctx, Extensions, Mutation } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { localId } from '../graphql/global-ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import { type Outcome, runCommand } from '../graphql/run-command.js';
import { runWithPasskey } from '../identity/run-with-passkey.js';
import { runWithPassword } from '../identity/run-with-password.js';
import { demandPurpose } from '../trail/demand-purpose.js';
import {
  EndEmergencyAccessInput,
  LookInEmergencyInput,
  OpenEmergencyAccessInput,
  ReviewEmergencyAccessInput,
} from './emergency.input.js';
import {
  EndEmergencyAccessPayload,
  LookInEmergencyPayload,
  OpenEmergencyAccessPayload,
  ReviewEmergencyAccessPayload,
} from './emergency.object.js';
import { readingOf } from './reading-of.js';

const INPUT = { description: 'What to do.' } as const;

/** What can be done in an emergency, and afterwards. */
@Answers('Mutation')
export class EmergencyCommands {
  @Extensions({ privacy: 'P1' })
  @Mutation(() => OpenEmergencyAccessPayload, {
    description:
      '緊急に閲覧する: for an hour. Administrators and auditors are told at once, and one of them reviews it.',
  })
  async openEmergencyAccess(
    @Arg('input', () => OpenEmergencyAccessInput, INPUT) input: OpenEmergencyAccessInput,
    @Ctx() context: RequestContext,
  ) {
    const { reason, words, currentPassword, code, passkey } = input;
    const open = (proof: AnyProof) => (command: CommandContext) =>
      openEmergencyAccess(command, { reason, words, proof });
    if (passkey == null)
      return accessPayload(
        context,
        await runWithPassword(context, open({ currentPassword: currentPassword ?? '', code: code ?? null })),
      );
    const given = { answer: passkey, askedFor: 'EMERGENCY_ACCESS' } as const;
    return accessPayload(context, await runWithPasskey(context, given, (command, proof) => open(proof)(command)));
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => LookInEmergencyPayload, {
    description:
      '緊急の閲覧で人をさがす: those whose whole name, reading or number it is, at most 50 in one access. For the purpose EMERGENCY.',
  })
  async lookInEmergency(
    @Arg('input', () => LookInEmergencyInput, INPUT) input: LookInEmergencyInput,
    @Ctx() context: RequestContext,
  ) {
    demandPurpose(context, 'EMERGENCY');
    const outcome = await runCommand(context, (command) => lookInEmergency(command, input));
    if (!outcome.done) await runCommand(context, recordVainLook);
    return accessPayload(context, outcome);
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => EndEmergencyAccessPayload, {
    description: '緊急の閲覧を終える: nothing is shown from the next request on.',
  })
  async endEmergencyAccess(
    @Arg('input', () => EndEmergencyAccessInput, INPUT) { id }: EndEmergencyAccessInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      endEmergencyAccess(command, { id: localId('EmergencyAccess', id) }),
    );
    return accessPayload(context, outcome);
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => ReviewEmergencyAccessPayload, {
    description: '緊急の閲覧の確認: once, by an administrator who has not opened it.',
  })
  async reviewEmergencyAccess(
    @Arg('input', () => ReviewEmergencyAccessInput, INPUT) input: ReviewEmergencyAccessInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      reviewEmergencyAccess(command, { ...input, id: localId('EmergencyAccess', input.id) }),
    );
    return accessPayload(context, outcome);
  }
}

async function accessPayload(context: RequestContext, outcome: Outcome<string>) {
  if (!outcome.done) return { access: null, refusals: outcome.refusals };
  const [access = null] = await emergencyAccessesByIds(readingOf(context), [outcome.result]);
  return { access, refusals: [] };
}
