import type { PlainDate } from '@tsunagari/kernel';
import type { BranchDependentsView } from '@tsunagari/people';
import { type BranchView, canKeepRegister } from '@tsunagari/registry';
import { Ctx, Root } from 'type-graphql';
import type { ResolversParentTypes as Rows } from '../gql/resolver-types.js';
import { Answers } from '../graphql/answers.js';
import { Publish } from '../graphql/publish.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { BranchObject } from '../registry/branch.object.js';
import { BranchSplitPreviewObject } from '../registry/split-preview.object.js';
import { BranchDependentsObject } from './branch-dependents.object.js';
import { peopleLoaders } from './people.loaders.js';

/** What would stay with a branch; told to those who may end it. */
async function dependentsOf(context: RequestContext, id: string, on: PlainDate): Promise<BranchDependentsView | null> {
  if (!canKeepRegister(actorOf(context), context.clock.today())) return null;
  return peopleLoaders.dependentsOfBranch(context, on).load(id);
}

/** What names a branch. */
@Answers('Branch', () => BranchObject)
export class BranchDependentsFields {
  @Publish(
    'P1',
    'What names it on its last day or, while it lives, today or later, and does not move with a split or merger; null unless you keep the register.',
    () => BranchDependentsObject,
    { nullable: true },
  )
  dependents(@Root() branch: BranchView, @Ctx() context: RequestContext): Promise<BranchDependentsView | null> {
    return dependentsOf(context, branch.id, branch.closedOn ?? context.clock.today());
  }
}

/** What a split would leave behind. */
@Answers('BranchSplitPreview', () => BranchSplitPreviewObject)
export class SplitPreviewDependentsFields {
  @Publish(
    'P1',
    'What names the branch on the day or later and does not move with the split; null when there is no branch.',
    () => BranchDependentsObject,
    { nullable: true },
  )
  async dependents(
    @Root() { predecessor, effectiveOn }: Rows['BranchSplitPreview'],
    @Ctx() context: RequestContext,
  ): Promise<BranchDependentsView | null> {
    return predecessor ? dependentsOf(context, predecessor.id, effectiveOn) : null;
  }
}
