import type { Connection } from '@tsunagari/database';
import {
  type PartnerView,
  listPartners,
  registerPartnerOrganisation,
  revisePartnerOrganisation,
} from '@tsunagari/registry';
import { Arg, Args, Ctx, Extensions, Mutation, Query } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { PageArgs } from '../graphql/connection.object.js';
import { localId, localIdOrNull } from '../graphql/global-ids.js';
import type { Payload } from '../graphql/payload.object.js';
import type { RequestContext } from '../graphql/request-context.js';
import { type Outcome, runCommand } from '../graphql/run-command.js';
import {
  PartnerOrganisationFilterInput,
  RegisterPartnerOrganisationInput,
  RevisePartnerOrganisationInput,
} from './partner.input.js';
import { PartnerOrganisationConnection } from './partner.object.js';
import { registryLoaders } from './registry.loaders.js';
import { RegisterPartnerOrganisationPayload, RevisePartnerOrganisationPayload } from './registry.payloads.js';

const INPUT = { description: 'What to do.' } as const;

/** Questions about organisations, and what can be done with them. */
@Answers(['Query', 'Mutation'])
export class PartnerResolver {
  @Extensions({ privacy: 'P0' })
  @Query(() => PartnerOrganisationConnection, { description: '関係機関・団体 of your council, by kind and name.' })
  partnerOrganisations(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PartnerOrganisationFilterInput, { nullable: true, description: 'Which ones.' })
    filter: PartnerOrganisationFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PartnerView>> {
    return listPartners(context.reader, filter ?? {}, page);
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => RegisterPartnerOrganisationPayload, {
    description: 'Registers an organisation that branches work with.',
  })
  async registerPartnerOrganisation(
    @Arg('input', () => RegisterPartnerOrganisationInput, INPUT) input: RegisterPartnerOrganisationInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      registerPartnerOrganisation(command, {
        ...input,
        associationId: localIdOrNull('Association', input.associationId, ['associationId']),
      }),
    );
    return organisationPayload(context, outcome);
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => RevisePartnerOrganisationPayload, { description: 'Corrects an organisation.' })
  async revisePartnerOrganisation(
    @Arg('input', () => RevisePartnerOrganisationInput, INPUT) input: RevisePartnerOrganisationInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      revisePartnerOrganisation(command, { ...input, id: localId('PartnerOrganisation', input.id) }),
    );
    return organisationPayload(context, outcome);
  }
}

async function organisationPayload(
  context: RequestContext,
  outcome: Outcome<string>,
): Promise<Payload<{ organisation: PartnerView }>> {
  if (!outcome.done) return { organisation: null, refusals: outcome.refusals };
  return { organisation: await registryLoaders.partner(context).load(outcome.result), refusals: [] };
}
