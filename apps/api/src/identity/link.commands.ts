import { type NewLink, createResetLink, invitePerson } from '@tsunagari/identity';
import { Arg, Ctx, Extensions, Mutation } from 'type-graphql';
import type { ResolversParentTypes as Rows } from '../gql/resolver-types.js';
import { Answers } from '../graphql/answers.js';
import type { Payload } from '../graphql/payload.object.js';
import { type RequestContext, dayOf } from '../graphql/request-context.js';
import { type Outcome, runCommand } from '../graphql/run-command.js';
import { CreateResetLinkInput, InvitePersonInput } from './link.inputs.js';
import { CreateResetLinkPayload, InvitePersonPayload, type PasswordLinkObject } from './link.objects.js';
import { scopeOf } from './role-scope.js';

const INPUT = { description: 'What to do.' } as const;

/** Links with which others set a password. */
@Answers('Mutation')
export class LinkCommands {
  @Extensions({ privacy: 'P2' })
  @Mutation(() => InvitePersonPayload, {
    description: '招待: makes an account with a role and a link with which its owner sets a password.',
  })
  async invitePerson(
    @Arg('input', () => InvitePersonInput, INPUT) input: InvitePersonInput,
    @Ctx() context: RequestContext,
  ): Promise<Rows['InvitePersonPayload']> {
    const { email, displayName, role, to } = input;
    const from = dayOf(context, input.from);
    const outcome = await runCommand(context, async (command) => {
      const scope = await scopeOf(context, input, from);
      return invitePerson(command, { email, displayName, grant: { role, scope, period: { from, to: to ?? null } } });
    });
    return linkPayload(context, outcome);
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => CreateResetLinkPayload, {
    description:
      'パスワードの再設定: makes a link for someone who cannot sign in any more; using it ends all sessions of the account.',
  })
  async createResetLink(
    @Arg('input', () => CreateResetLinkInput, INPUT) input: CreateResetLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<Rows['CreateResetLinkPayload']> {
    return linkPayload(context, await runCommand(context, (command) => createResetLink(command, input)));
  }
}

/** The link as it is handed over. Its secret stands after the `#`, so that no server or proxy writes it down. */
function linkPayload({ site }: RequestContext, outcome: Outcome<NewLink>): Payload<{ link: PasswordLinkObject }> {
  if (!outcome.done) return { link: null, refusals: outcome.refusals };
  const { token, kind, expiresAt } = outcome.result;
  const url = new URL('/set-password', site.address);
  url.hash = token;
  return { link: { url: url.href, kind, expiresAt: expiresAt.toISOString() }, refusals: [] };
}
