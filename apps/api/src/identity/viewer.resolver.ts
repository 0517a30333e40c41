import { canReadTrail } from '@tsunagari/audit';
import { type AccountView, canKeepAccounts, changeMyPassword, reviseMyAccount } from '@tsunagari/identity';
import type { Grant } from '@tsunagari/kernel';
import { canKeepRegister, ownCouncil } from '@tsunagari/registry';
import { Arg, Ctx, Extensions, ID, Mutation, Query, Root } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import type { ResolversParentTypes as Rows } from '../gql/resolver-types.js';
import { toGlobalId } from '../graphql/global-ids.js';
import { registerNode } from '../graphql/node-registry.js';
import { Publish } from '../graphql/publish.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { runCommand } from '../graphql/run-command.js';
import { BranchObject } from '../registry/branch.object.js';
import { CouncilObject } from '../registry/council.object.js';
import { registryLoaders } from '../registry/registry.loaders.js';
import { AccessTokenCommands, AccessTokenFields, AccountTokenFields } from './access-token.resolver.js';
import { AccountKeeping, AccountRoleFields, KeptAccountFields } from './account-keeping.resolver.js';
import { ChangeMyPasswordInput, ReviseMyAccountInput } from './identity.inputs.js';
import { accountPayload, ownAccount } from './own-account.js';
import { LinkCommands } from './link.commands.js';
import { PasskeyCommands } from './passkey.commands.js';
import { AccountPasskeyFields, PasskeyFields } from './passkey.fields.js';
import { PledgeResolver } from './pledge.resolver.js';
import { runWithPassword } from './run-with-password.js';
import { TotpCommands } from './totp.commands.js';
import {
  AccountObject,
  ChangeMyPasswordPayload,
  ReviseMyAccountPayload,
  RoleGrantObject,
  ViewerAbilitiesObject,
  ViewerObject,
} from './identity.objects.js';

/** The one who asks; everything is read from the request. */
export type ViewerRow = Pick<RequestContext, 'correlationId'>;

/** A role with its term. */
export type GrantRow = Pick<Grant, 'role' | 'scope'> & Grant['period'];

/** You. */
@Answers(['Viewer', 'Query', 'Mutation'], () => ViewerObject)
export class ViewerResolver {
  @Extensions({ privacy: 'P1' })
  @Query(() => ViewerObject, { description: 'You.' })
  viewer(@Ctx() { correlationId }: RequestContext): Rows['Viewer'] {
    return { correlationId };
  }

  @Publish('P1', 'Your account.', () => AccountObject)
  account(@Ctx() context: RequestContext): Promise<Rows['Account']> {
    return ownAccount(context);
  }

  @Publish('P1', 'Your council.', () => CouncilObject)
  async council(@Ctx() context: RequestContext): Promise<Rows['Council']> {
    const council = await ownCouncil(context.reader);
    if (!council) throw new Error('an account belongs to a council');
    return council;
  }

  @Publish('P1', 'Your roles, past ones and coming ones too.', () => [RoleGrantObject])
  grants(@Ctx() context: RequestContext): Rows['RoleGrant'][] {
    return actorOf(context).grants.map(({ role, scope, period }) => ({ role, scope, ...period }));
  }

  @Publish('P1', 'What you may do today.', () => ViewerAbilitiesObject)
  abilities(@Ctx() context: RequestContext): Rows['ViewerAbilities'] {
    const [actor, today] = [actorOf(context), context.clock.today()];
    const keepsRegister = canKeepRegister(actor, today);
    return {
      openBranch: keepsRegister,
      registerAssociation: keepsRegister,
      registerPartner: keepsRegister,
      readTrail: canReadTrail(actor, today),
      invitePerson: canKeepAccounts(actor, today),
    };
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => ReviseMyAccountPayload, { description: 'Changes your own account.' })
  async reviseMyAccount(
    @Arg('input', () => ReviseMyAccountInput, { description: 'What to do.' }) input: ReviseMyAccountInput,
    @Ctx() context: RequestContext,
  ): Promise<Rows['ReviseMyAccountPayload']> {
    return accountPayload(context, await runCommand(context, (command) => reviseMyAccount(command, input)));
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => ChangeMyPasswordPayload, {
    description: 'Changes your password and ends all your sessions, also this one, and your access tokens.',
  })
  async changeMyPassword(
    @Arg('input', () => ChangeMyPasswordInput, { description: 'What to do.' }) input: ChangeMyPasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<Rows['ChangeMyPasswordPayload']> {
    return accountPayload(context, await runWithPassword(context, (command) => changeMyPassword(command, input)));
  }
}

/** The scope of a role. */
@Answers('RoleGrant', () => RoleGrantObject)
export class RoleGrantFields {
  @Publish(
    'P1',
    'The branch for which it holds; null when it holds for the whole council or for something else.',
    () => BranchObject,
    { nullable: true },
  )
  async branch(@Root() grant: GrantRow, @Ctx() context: RequestContext): Promise<Rows['Branch'] | null> {
    if (grant.scope.kind !== 'branch') return null;
    return registryLoaders.branch(context, context.clock.today()).load(grant.scope.branchId);
  }
}

/** The id of an account. */
@Answers('Account', () => AccountObject)
export class AccountFields {
  @Publish('P1', 'Global id.', () => ID)
  id(@Root() account: AccountView): string {
    return toGlobalId('Account', account.id);
  }
}

registerNode('Account', async (context, id) => (id === actorOf(context).accountId ? ownAccount(context) : null));

/** Resolvers of identity. */
export const IDENTITY_RESOLVERS = [
  ViewerResolver,
  RoleGrantFields,
  AccountFields,
  AccountPasskeyFields,
  PasskeyFields,
  TotpCommands,
  PasskeyCommands,
  LinkCommands,
  AccountKeeping,
  KeptAccountFields,
  AccountRoleFields,
  PledgeResolver,
  AccountTokenFields,
  AccessTokenFields,
  AccessTokenCommands,
] as const;
