import {
  type BranchView,
  closeBranch,
  mergeBranches,
  openBranch,
  renameBranch,
  reviseBranch,
  splitBranch,
} from '@tsunagari/registry';
import { Arg, Ctx, Extensions, Mutation } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { localId } from '../graphql/global-ids.js';
import type { Payload } from '../graphql/payload.object.js';
import type { RequestContext } from '../graphql/request-context.js';
import { type Outcome, runCommand } from '../graphql/run-command.js';
import { CloseBranchInput, OpenBranchInput, RenameBranchInput, ReviseBranchInput } from './branch.input.js';
import { MergeBranchesInput, SplitBranchInput } from './branch-lineage.input.js';
import { registryLoaders } from './registry.loaders.js';
import {
  CloseBranchPayload,
  MergeBranchesPayload,
  OpenBranchPayload,
  RenameBranchPayload,
  ReviseBranchPayload,
  SplitBranchPayload,
} from './registry.payloads.js';
import { splitOf } from './split.arguments.js';

const INPUT = { description: 'What to do.' } as const;

/** What can be done with branches. */
@Answers('Mutation')
export class BranchCommands {
  @Extensions({ privacy: 'P1' })
  @Mutation(() => OpenBranchPayload, { description: '支部を設ける: opens a branch.' })
  async openBranch(@Arg('input', () => OpenBranchInput, INPUT) input: OpenBranchInput, @Ctx() context: RequestContext) {
    return branchPayload(context, await runCommand(context, (command) => openBranch(command, input)));
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => ReviseBranchPayload, { description: 'Corrects what is known of a branch.' })
  async reviseBranch(
    @Arg('input', () => ReviseBranchInput, INPUT) input: ReviseBranchInput,
    @Ctx() context: RequestContext,
  ) {
    return branchPayload(
      context,
      await runCommand(context, (command) => reviseBranch(command, { ...input, id: localId('Branch', input.id) })),
    );
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => RenameBranchPayload, { description: '支部名の変更: another name from a day on.' })
  async renameBranch(
    @Arg('input', () => RenameBranchInput, INPUT) input: RenameBranchInput,
    @Ctx() context: RequestContext,
  ) {
    return branchPayload(
      context,
      await runCommand(context, (command) => renameBranch(command, { ...input, id: localId('Branch', input.id) })),
    );
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => CloseBranchPayload, { description: '支部を閉じる: ends a branch that holds nothing any more.' })
  async closeBranch(
    @Arg('input', () => CloseBranchInput, INPUT) input: CloseBranchInput,
    @Ctx() context: RequestContext,
  ) {
    return branchPayload(
      context,
      await runCommand(context, (command) => closeBranch(command, { ...input, id: localId('Branch', input.id) })),
    );
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => SplitBranchPayload, {
    description:
      '支部の分割: all that the branch holds moves to its successors on the day; look at `branchSplitPreview` first.',
  })
  async splitBranch(
    @Arg('input', () => SplitBranchInput, INPUT) input: SplitBranchInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) => splitBranch(command, splitOf(input)));
    if (!outcome.done) return { lineageEvent: null, predecessor: null, successors: null, refusals: outcome.refusals };
    const { lineageEventId, predecessorId, successorIds } = outcome.result;
    const branches = registryLoaders.branch(context, context.clock.today());
    const successors = await Promise.all(successorIds.map((id) => branches.load(id)));
    return {
      lineageEvent: await registryLoaders.lineageEvent(context).load(lineageEventId),
      predecessor: await branches.load(predecessorId),
      successors: successors.filter((branch) => branch !== null),
      refusals: [],
    };
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => MergeBranchesPayload, {
    description: '支部の統合: all that the branches hold moves to a new one on the day.',
  })
  async mergeBranches(
    @Arg('input', () => MergeBranchesInput, INPUT) input: MergeBranchesInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      mergeBranches(command, {
        ...input,
        branches: input.branches.map(({ id, version }, index) => ({
          id: localId('Branch', id, ['branches', String(index), 'id']),
          version,
        })),
      }),
    );
    if (!outcome.done) return { lineageEvent: null, branch: null, predecessors: null, refusals: outcome.refusals };
    const branches = registryLoaders.branch(context, context.clock.today());
    const predecessors = await Promise.all(outcome.result.predecessorIds.map((id) => branches.load(id)));
    return {
      lineageEvent: await registryLoaders.lineageEvent(context).load(outcome.result.lineageEventId),
      branch: await branches.load(outcome.result.branchId),
      predecessors: predecessors.filter((branch) => branch !== null),
      refusals: [],
    };
  }
}

async function branchPayload(
  context: RequestContext,
  outcome: Outcome<string>,
): Promise<Payload<{ branch: BranchView }>> {
  if (!outcome.done) return { branch: null, refusals: outcome.refusals };
  return { branch: await registryLoaders.branch(context, context.clock.today()).load(outcome.result), refusals: [] };
}
