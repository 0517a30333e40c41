import {
  type AssociationView,
  addAssociationKind,
  closeAssociation,
  registerAssociation,
  renameAssociation,
  reviseAssociation,
  transferAssociation,
} from '@tsunagari/registry';
import { Arg, Ctx, Extensions, Mutation } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { localId, localIdOrNull } from '../graphql/global-ids.js';
import type { Payload } from '../graphql/payload.object.js';
import type { RequestContext } from '../graphql/request-context.js';
import { type Outcome, runCommand } from '../graphql/run-command.js';
import {
  AddAssociationKindInput,
  CloseAssociationInput,
  RegisterAssociationInput,
  RenameAssociationInput,
  ReviseAssociationInput,
  TransferAssociationInput,
} from './association.input.js';
import { registryLoaders } from './registry.loaders.js';
import {
  AddAssociationKindPayload,
  CloseAssociationPayload,
  RegisterAssociationPayload,
  RenameAssociationPayload,
  ReviseAssociationPayload,
  TransferAssociationPayload,
} from './registry.payloads.js';

const INPUT = { description: 'What to do.' } as const;

/** What can be done with associations. */
@Answers('Mutation')
export class AssociationCommands {
  @Extensions({ privacy: 'P1' })
  @Mutation(() => RegisterAssociationPayload, { description: '自治会等の登録: registers an association.' })
  async registerAssociation(
    @Arg('input', () => RegisterAssociationInput, INPUT) input: RegisterAssociationInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      registerAssociation(command, { ...input, branchId: localIdOrNull('Branch', input.branchId, ['branchId']) }),
    );
    return associationPayload(context, outcome);
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => ReviseAssociationPayload, { description: 'Corrects the card of an association.' })
  async reviseAssociation(
    @Arg('input', () => ReviseAssociationInput, INPUT) input: ReviseAssociationInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      reviseAssociation(command, { ...input, id: localId('Association', input.id) }),
    );
    return associationPayload(context, outcome);
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => RenameAssociationPayload, { description: '名称の変更: another name from a day on.' })
  async renameAssociation(
    @Arg('input', () => RenameAssociationInput, INPUT) input: RenameAssociationInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      renameAssociation(command, { ...input, id: localId('Association', input.id) }),
    );
    return associationPayload(context, outcome);
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => TransferAssociationPayload, { description: '所属支部の変更: another branch from a day on.' })
  async transferAssociation(
    @Arg('input', () => TransferAssociationInput, INPUT) input: TransferAssociationInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      transferAssociation(command, {
        ...input,
        id: localId('Association', input.id),
        branchId: localId('Branch', input.branchId, ['branchId']),
      }),
    );
    return associationPayload(context, outcome);
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => CloseAssociationPayload, { description: '解散: ends an association.' })
  async closeAssociation(
    @Arg('input', () => CloseAssociationInput, INPUT) input: CloseAssociationInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      closeAssociation(command, { ...input, id: localId('Association', input.id) }),
    );
    return associationPayload(context, outcome);
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => AddAssociationKindPayload, {
    description: 'Adds a word for associations to the council’s vocabulary.',
  })
  async addAssociationKind(
    @Arg('input', () => AddAssociationKindInput, INPUT) input: AddAssociationKindInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) => addAssociationKind(command, input));
    if (!outcome.done) return { kind: null, refusals: outcome.refusals };
    return { kind: await registryLoaders.associationKind(context).load(outcome.result), refusals: [] };
  }
}

async function associationPayload(
  context: RequestContext,
  outcome: Outcome<string>,
): Promise<Payload<{ association: AssociationView }>> {
  if (!outcome.done) return { association: null, refusals: outcome.refusals };
  return {
    association: await registryLoaders.association(context, context.clock.today()).load(outcome.result),
    refusals: [],
  };
}
