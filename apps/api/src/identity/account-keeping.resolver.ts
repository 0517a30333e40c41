import type { Connection } from '@tsunagari/database';
import {
  type AccountRoleView,
  type AccountView,
  accountsByIds,
  canKeepAccounts,
  disableAccount,
  enableAccount,
  endRole,
  giveRole,
  listAccounts,
  rolesOfAccounts,
} from '@tsunagari/identity';
import type { AssociationView, BranchView } from '@tsunagari/registry';
import { Arg, Args, Ctx, Extensions, ID, Mutation, Query, Root } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { PageArgs } from '../graphql/connection.object.js';
import { localId, toGlobalId } from '../graphql/global-ids.js';
import { rowsLoader } from '../graphql/loader.js';
import type { Payload } from '../graphql/payload.object.js';
import { Publish } from '../graphql/publish.js';
import { type RequestContext, actorOf, dayOf } from '../graphql/request-context.js';
import { type Outcome, runCommand } from '../graphql/run-command.js';
import { AssociationObject } from '../registry/association.object.js';
import { BranchObject } from '../registry/branch.object.js';
import { registryLoaders } from '../registry/registry.loaders.js';
import { accessDenied } from '../server/refusals.js';
import { DisableAccountInput, EnableAccountInput, EndRoleInput, GiveRoleInput } from './account-keeping.inputs.js';
import {
  AccountConnection,
  AccountRoleObject,
  DisableAccountPayload,
  EnableAccountPayload,
  EndRolePayload,
  GiveRolePayload,
} from './account-keeping.objects.js';
import { AccountObject } from './identity.objects.js';
import { scopeOf } from './role-scope.js';

const INPUT = { description: 'What to do.' } as const;

/** Accounts of the council, for its administrators. */
@Answers(['Query', 'Mutation'])
export class AccountKeeping {
  @Extensions({ privacy: 'P2' })
  @Query(() => AccountConnection, { description: 'アカウント: everyone who may sign in, by name. For administrators.' })
  accounts(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext): Promise<Connection<AccountView>> {
    if (!canKeepAccounts(actorOf(context), context.clock.today())) throw accessDenied(context);
    return listAccounts(context.reader, page);
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => DisableAccountPayload, {
    description: 'アカウントを使えなくする: its sessions, links and access tokens end; its roles and what it did stay.',
  })
  async disableAccount(
    @Arg('input', () => DisableAccountInput, INPUT) { id, version }: DisableAccountInput,
    @Ctx() context: RequestContext,
  ) {
    return kept(
      context,
      await runCommand(context, (command) => disableAccount(command, { id: localId('Account', id), version })),
    );
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => EnableAccountPayload, { description: 'アカウントをまた使えるようにする: it may sign in again.' })
  async enableAccount(
    @Arg('input', () => EnableAccountInput, INPUT) { id, version }: EnableAccountInput,
    @Ctx() context: RequestContext,
  ) {
    return kept(
      context,
      await runCommand(context, (command) => enableAccount(command, { id: localId('Account', id), version })),
    );
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => GiveRolePayload, { description: '役割を加える: gives someone a role for a term.' })
  async giveRole(@Arg('input', () => GiveRoleInput, INPUT) input: GiveRoleInput, @Ctx() context: RequestContext) {
    const from = dayOf(context, input.from);
    const outcome = await runCommand(context, async (command) => {
      const scope = await scopeOf(context, input, from);
      const grant = { role: input.role, scope, period: { from, to: input.to ?? null } };
      return giveRole(command, { accountId: localId('Account', input.accountId, ['accountId']), grant });
    });
    return kept(context, outcome);
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => EndRolePayload, { description: '役割を終える: ends a role of someone on a day.' })
  async endRole(
    @Arg('input', () => EndRoleInput, INPUT) { id, version, on }: EndRoleInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      endRole(command, { id: localId('AccountRole', id), version, on: dayOf(context, on) }),
    );
    return kept(context, outcome);
  }
}

async function kept(context: RequestContext, outcome: Outcome<string>): Promise<Payload<{ account: AccountView }>> {
  if (!outcome.done) return { account: null, refusals: outcome.refusals };
  const [account = null] = await accountsByIds(context.reader, [outcome.result]);
  return { account, refusals: [] };
}

/** What administrators see of an account beside what its owner sees. */
@Answers('Account', () => AccountObject)
export class KeptAccountFields {
  @Publish('P1', 'Roles, the latest first; your own, or everybody’s for administrators.', () => [AccountRoleObject])
  roles(@Root() account: AccountView, @Ctx() context: RequestContext): Promise<AccountRoleView[]> {
    return rowsLoader(
      context,
      'rolesOfAccounts',
      (ids) => rolesOfAccounts(context.reader, ids),
      ({ accountId }) => accountId,
    ).load(account.id);
  }
}

/** Where a role of an account holds. */
@Answers('AccountRole', () => AccountRoleObject)
export class AccountRoleFields {
  @Publish('P1', 'Global id.', () => ID)
  id(@Root() role: AccountRoleView): string {
    return toGlobalId('AccountRole', role.id);
  }

  @Publish('P1', 'The branch for which it holds; null for others.', () => BranchObject, { nullable: true })
  branch(
    @Root() { scopeKind, scopeId }: AccountRoleView,
    @Ctx() context: RequestContext,
  ): Promise<BranchView | null> | null {
    return scopeKind !== 'branch' || scopeId === null
      ? null
      : registryLoaders.branch(context, context.clock.today()).load(scopeId);
  }

  @Publish('P1', 'The association for which it holds; null for others.', () => AssociationObject, { nullable: true })
  association(
    @Root() { scopeKind, scopeId }: AccountRoleView,
    @Ctx() context: RequestContext,
  ): Promise<AssociationView | null> | null {
    return scopeKind !== 'association' || scopeId === null
      ? null
      : registryLoaders.association(context, context.clock.today()).load(scopeId);
  }

  @Publish('P1', 'Whether it holds today.', () => Boolean)
  isCurrent(@Root() { from, to }: AccountRoleView, @Ctx() { clock }: RequestContext): boolean {
    const today = clock.today();
    return from <= today && (to === null || today < to);
  }
}
