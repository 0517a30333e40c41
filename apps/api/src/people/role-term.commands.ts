import { beginRoleTerm, endRoleTerm, reviseRoleTerm } from '@tsunagari/people';
import { Arg, Ctx, Extensions, Mutation } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { localId } from '../graphql/global-ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import { runCommand } from '../graphql/run-command.js';
import { BeginRoleTermInput, EndRoleTermInput, ReviseRoleTermInput } from './role-term.input.js';
import { bodiesOf, electedByOf } from './local-ids.js';
import { roleTermPayload } from './payload-of.js';
import { BeginRoleTermPayload, EndRoleTermPayload, ReviseRoleTermPayload } from './people.payloads.js';

const INPUT = { description: 'What to do.' } as const;

/** What can be done with terms. */
@Answers('Mutation')
export class RoleTermCommands {
  @Extensions({ privacy: 'P2' })
  @Mutation(() => BeginRoleTermPayload, { description: '就任: begins a term in a role.' })
  async beginRoleTerm(
    @Arg('input', () => BeginRoleTermInput, INPUT) input: BeginRoleTermInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      beginRoleTerm(command, {
        ...input,
        personId: localId('Person', input.personId, ['personId']),
        ...bodiesOf(input),
      }),
    );
    return roleTermPayload(context, outcome);
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => ReviseRoleTermPayload, { description: 'Corrects a term.' })
  async reviseRoleTerm(
    @Arg('input', () => ReviseRoleTermInput, INPUT) input: ReviseRoleTermInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      reviseRoleTerm(command, { ...input, id: localId('RoleTerm', input.id), ...electedByOf(input) }),
    );
    return roleTermPayload(context, outcome);
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => EndRoleTermPayload, { description: '退任: ends a term.' })
  async endRoleTerm(
    @Arg('input', () => EndRoleTermInput, INPUT) input: EndRoleTermInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      endRoleTerm(command, { ...input, id: localId('RoleTerm', input.id) }),
    );
    return roleTermPayload(context, outcome);
  }
}
