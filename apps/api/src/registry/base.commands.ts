import { type BaseView, closeBranchBase, openBranchBase, reviseBranchBase } from '@tsunagari/registry';
import { Arg, Ctx, Extensions, Mutation } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { localId } from '../graphql/global-ids.js';
import type { Payload } from '../graphql/payload.object.js';
import type { RequestContext } from '../graphql/request-context.js';
import { type Outcome, runCommand } from '../graphql/run-command.js';
import { CloseBranchBaseInput, OpenBranchBaseInput, ReviseBranchBaseInput } from './base.input.js';
import { registryLoaders } from './registry.loaders.js';
import { CloseBranchBasePayload, OpenBranchBasePayload, ReviseBranchBasePayload } from './registry.payloads.js';

const INPUT = { description: 'What to do.' } as const;

/** What can be done with bases. */
@Answers('Mutation')
export class BaseCommands {
  @Extensions({ privacy: 'P1' })
  @Mutation(() => OpenBranchBasePayload, { description: '支部拠点を設ける: opens a base of a branch.' })
  async openBranchBase(
    @Arg('input', () => OpenBranchBaseInput, INPUT) input: OpenBranchBaseInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      openBranchBase(command, { ...input, branchId: localId('Branch', input.branchId, ['branchId']) }),
    );
    return basePayload(context, outcome);
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => ReviseBranchBasePayload, { description: 'Corrects a base or the council’s office.' })
  async reviseBranchBase(
    @Arg('input', () => ReviseBranchBaseInput, INPUT) input: ReviseBranchBaseInput,
    @Ctx() context: RequestContext,
  ) {
    return basePayload(
      context,
      await runCommand(context, (command) =>
        reviseBranchBase(command, { ...input, id: localId('BranchBase', input.id) }),
      ),
    );
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => CloseBranchBasePayload, { description: '支部拠点を閉じる: ends a base.' })
  async closeBranchBase(
    @Arg('input', () => CloseBranchBaseInput, INPUT) input: CloseBranchBaseInput,
    @Ctx() context: RequestContext,
  ) {
    return basePayload(
      context,
      await runCommand(context, (command) =>
        closeBranchBase(command, { ...input, id: localId('BranchBase', input.id) }),
      ),
    );
  }
}

async function basePayload(context: RequestContext, outcome: Outcome<string>): Promise<Payload<{ base: BaseView }>> {
  if (!outcome.done) return { base: null, refusals: outcome.refusals };
  return { base: await registryLoaders.base(context).load(outcome.result), refusals: [] };
}
