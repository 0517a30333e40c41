import { confirmDisaster, declareDisaster, disasterById, endDisaster, extendDisaster } from '@tsunagari/people';
import { Arg, Ctx, Extensions, Mutation } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { localId } from '../graphql/global-ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import { type Outcome, runCommand } from '../graphql/run-command.js';
import { ConfirmDisasterInput, DeclareDisasterInput, EndDisasterInput, ExtendDisasterInput } from './disaster.input.js';
import {
  ConfirmDisasterPayload,
  DeclareDisasterPayload,
  EndDisasterPayload,
  ExtendDisasterPayload,
} from './disaster.object.js';
import { readingOf } from './reading-of.js';

const INPUT = { description: 'What to do.' } as const;

/** What can be done in a disaster. */
@Answers('Mutation')
export class DisasterCommands {
  @Extensions({ privacy: 'P1' })
  @Mutation(() => DeclareDisasterPayload, {
    description:
      '災害時モードを宣言する: it is in force when another person has confirmed it. For staff and administrators.',
  })
  async declareDisaster(
    @Arg('input', () => DeclareDisasterInput, INPUT) input: DeclareDisasterInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      declareDisaster(command, {
        ...input,
        branchIds: input.branchIds.map((id) => localId('Branch', id, ['branchIds'])),
      }),
    );
    return disasterPayload(context, outcome);
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => ConfirmDisasterPayload, {
    description: '災害時モードを確認する: what another person has declared or proposed is in force from now on.',
  })
  async confirmDisaster(
    @Arg('input', () => ConfirmDisasterInput, INPUT) { id, version }: ConfirmDisasterInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      confirmDisaster(command, { id: localId('Disaster', id), version }),
    );
    return disasterPayload(context, outcome);
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => ExtendDisasterPayload, {
    description: '災害時モードを延長する: another end, which holds when another person has confirmed it.',
  })
  async extendDisaster(
    @Arg('input', () => ExtendDisasterInput, INPUT) { id, version, hours }: ExtendDisasterInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      extendDisaster(command, { id: localId('Disaster', id), version, hours }),
    );
    return disasterPayload(context, outcome);
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => EndDisasterPayload, {
    description: '災害時モードを解除する: one person is enough, and nothing is shown from the next request on.',
  })
  async endDisaster(
    @Arg('input', () => EndDisasterInput, INPUT) { id, version }: EndDisasterInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      endDisaster(command, { id: localId('Disaster', id), version }),
    );
    return disasterPayload(context, outcome);
  }
}

async function disasterPayload(context: RequestContext, outcome: Outcome<string>) {
  if (!outcome.done) return { disaster: null, refusals: outcome.refusals };
  return { disaster: await disasterById(readingOf(context), outcome.result), refusals: [] };
}
