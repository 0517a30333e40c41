import { endCommission, issueCommission, renewCommission } from '@tsunagari/people';
import { Arg, Ctx, Extensions, Mutation } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { localId } from '../graphql/global-ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import { runCommand } from '../graphql/run-command.js';
import { EndCommissionInput, IssueCommissionInput, RenewCommissionInput } from './commission.input.js';
import { bodiesOf } from './local-ids.js';
import { commissionPayload } from './payload-of.js';
import { EndCommissionPayload, IssueCommissionPayload, RenewCommissionPayload } from './people.payloads.js';

const INPUT = { description: 'What to do.' } as const;

/** What can be done with commissions. */
@Answers('Mutation')
export class CommissionCommands {
  @Extensions({ privacy: 'P2' })
  @Mutation(() => IssueCommissionPayload, { description: '委嘱: commissions a person.' })
  async issueCommission(
    @Arg('input', () => IssueCommissionInput, INPUT) input: IssueCommissionInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      issueCommission(command, {
        ...input,
        personId: localId('Person', input.personId, ['personId']),
        ...bodiesOf(input),
        parties: input.parties.map((party, index) => ({ ...party, ...bodiesOf(party, ['parties', String(index)]) })),
      }),
    );
    return commissionPayload(context, outcome);
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => RenewCommissionPayload, {
    description: '更新: another commission from the day on which this one ends.',
  })
  async renewCommission(
    @Arg('input', () => RenewCommissionInput, INPUT) input: RenewCommissionInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      renewCommission(command, { ...input, id: localId('Commission', input.id) }),
    );
    return commissionPayload(context, outcome);
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => EndCommissionPayload, { description: '解嘱: ends a commission early.' })
  async endCommission(
    @Arg('input', () => EndCommissionInput, INPUT) input: EndCommissionInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      endCommission(command, { ...input, id: localId('Commission', input.id) }),
    );
    return commissionPayload(context, outcome);
  }
}
