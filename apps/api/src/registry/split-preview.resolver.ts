import { DomainError, Forbidden, NotFound, VersionConflict } from '@tsunagari/kernel';
import { type SplitPlan, branchesByIds, canKeepRegister, prepareSplit, sumOfHouseholds } from '@tsunagari/registry';
import { Arg, Ctx, Extensions, Query } from 'type-graphql';
import type { ResolversParentTypes as Rows } from '../gql/resolver-types.js';
import { Answers } from '../graphql/answers.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { accessDenied, refusalsOf } from '../server/refusals.js';
import { SplitBranchInput } from './branch-lineage.input.js';
import { registryLoaders } from './registry.loaders.js';
import { BranchSplitPreviewObject } from './split-preview.object.js';
import { splitOf } from './split.arguments.js';

/** 分割の下見 */
@Answers('Query')
export class SplitPreviewResolver {
  @Extensions({ privacy: 'P1' })
  @Query(() => BranchSplitPreviewObject, {
    description: 'Shows what `splitBranch` would do with the same input, and changes nothing.',
  })
  async branchSplitPreview(
    @Arg('input', () => SplitBranchInput, { description: 'The split.' }) input: SplitBranchInput,
    @Ctx() context: RequestContext,
  ): Promise<Rows['BranchSplitPreview']> {
    const actor = actorOf(context);
    const today = context.clock.today();
    if (!canKeepRegister(actor, today)) throw accessDenied(context);
    const empty = {
      predecessor: null,
      effectiveOn: input.effectiveOn,
      successors: [],
      unassigned: [],
      unassignedBases: [],
      totalAssociations: 0,
    };
    try {
      const split = splitOf(input);
      const [branch] = await branchesByIds(context.reader, [split.id], today);
      if (!branch) throw new NotFound('Branch', split.id);
      if (branch.version !== split.version) throw new VersionConflict('Branch', branch.id, branch);
      const plan = await prepareSplit({ reader: context.reader, actor }, branch, split);
      const refusals = (await Promise.all(plan.refusals.map((refusal) => refusalsOf(refusal, context)))).flat();
      return { ...(await shown(context, plan)), predecessor: branch, effectiveOn: input.effectiveOn, refusals };
    } catch (error) {
      if (error instanceof DomainError && !(error instanceof Forbidden))
        return { ...empty, refusals: await refusalsOf(error, context) };
      throw error;
    }
  }
}

async function shown(context: RequestContext, plan: SplitPlan) {
  const associations = registryLoaders.association(context, plan.on);
  const bases = registryLoaders.base(context);
  const byId = async (ids: readonly string[]) =>
    (await Promise.all([...new Set(ids)].map((id) => associations.load(id)))).filter((row) => row !== null);
  const basesById = async (ids: readonly string[]) =>
    (await Promise.all(ids.map((id) => bases.load(id)))).filter((row) => row !== null);
  const successors = await Promise.all(
    plan.shares.map(async (share) => {
      const rows = await byId(share.associations.map((held) => held.associationId));
      const ids = rows.map((row) => row.id);
      const households = await sumOfHouseholds(context.reader, ids, plan.on);
      const { code, name, kana } = share.successor;
      return {
        code,
        name,
        kana,
        associations: rows,
        bases: await basesById(share.bases.map((held) => held.baseId)),
        households: households.amount,
        householdsAbout: households.about,
        householdsNotGiven: households.notGiven,
      };
    }),
  );
  const all = [...plan.unassigned, ...plan.shares.flatMap((share) => share.associations)];
  return {
    successors,
    unassigned: await byId(plan.unassigned.map((held) => held.associationId)),
    unassignedBases: await basesById(plan.unassignedBases.map((held) => held.baseId)),
    totalAssociations: new Set(all.map((held) => held.associationId)).size,
  };
}
