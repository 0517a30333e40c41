import { confirmTotp, removeTotp, startTotp } from '@tsunagari/identity';
import { ownCouncil } from '@tsunagari/registry';
import { Arg, Ctx, Extensions, Mutation } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import type { ResolversParentTypes as Rows } from '../gql/resolver-types.js';
import type { RequestContext } from '../graphql/request-context.js';
import { runCommand } from '../graphql/run-command.js';
import { ConfirmTotpInput, RemoveTotpInput, StartTotpInput } from './identity.inputs.js';
import { ConfirmTotpPayload, RemoveTotpPayload, StartTotpPayload } from './identity.objects.js';
import { accountPayload } from './own-account.js';
import { runWithPassword } from './run-with-password.js';

const INPUT = { description: 'What to do.' } as const;

/** One's own authenticator app. */
@Answers('Mutation')
export class TotpCommands {
  @Extensions({ privacy: 'P1' })
  @Mutation(() => StartTotpPayload, {
    description: 'Begins to set up an authenticator app for your account; `confirmTotp` ends it.',
  })
  async startTotp(
    @Arg('input', () => StartTotpInput, INPUT) { currentPassword }: StartTotpInput,
    @Ctx() context: RequestContext,
  ): Promise<Rows['StartTotpPayload']> {
    const issuer = (await ownCouncil(context.reader))?.name ?? 'つながり';
    const outcome = await runWithPassword(context, (command) => startTotp(command, { currentPassword, issuer }));
    return outcome.done ? { totp: outcome.result, refusals: [] } : { totp: null, refusals: outcome.refusals };
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => ConfirmTotpPayload, { description: 'Shows by a first code that the app is set up.' })
  async confirmTotp(
    @Arg('input', () => ConfirmTotpInput, INPUT) input: ConfirmTotpInput,
    @Ctx() context: RequestContext,
  ): Promise<Rows['ConfirmTotpPayload']> {
    return accountPayload(context, await runCommand(context, (command) => confirmTotp(command, input)));
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => RemoveTotpPayload, { description: 'Takes the authenticator app of your account away.' })
  async removeTotp(
    @Arg('input', () => RemoveTotpInput, INPUT) input: RemoveTotpInput,
    @Ctx() context: RequestContext,
  ): Promise<Rows['RemoveTotpPayload']> {
    return accountPayload(context, await runWithPassword(context, (command) => removeTotp(command, input)));
  }
}
