import {
  joinHousehold,
  leaveHousehold,
  recordPersonLeft,
  recordPersonReturned,
  registerPerson,
  revisePerson,
} from '@tsunagari/people';
import { Arg, Ctx, Extensions, Mutation } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { localId, localIdOrNull } from '../graphql/global-ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import { runCommand } from '../graphql/run-command.js';
import {
  JoinHouseholdInput,
  LeaveHouseholdInput,
  RecordPersonLeftInput,
  RecordPersonReturnedInput,
  RegisterPersonInput,
  RevisePersonInput,
} from './person.input.js';
import { placeOf } from './local-ids.js';
import { personPayload } from './payload-of.js';
import {
  JoinHouseholdPayload,
  LeaveHouseholdPayload,
  RecordPersonLeftPayload,
  RecordPersonReturnedPayload,
  RegisterPersonPayload,
  RevisePersonPayload,
} from './people.payloads.js';

const INPUT = { description: 'What to do.' } as const;

/** What can be done with people. */
@Answers('Mutation')
export class PersonCommands {
  @Extensions({ privacy: 'P2' })
  @Mutation(() => RegisterPersonPayload, { description: '人の登録: registers a person.' })
  async registerPerson(
    @Arg('input', () => RegisterPersonInput, INPUT) input: RegisterPersonInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      registerPerson(command, {
        ...input,
        associationId: localIdOrNull('Association', input.associationId, ['associationId']),
        branchId: localIdOrNull('Branch', input.branchId, ['branchId']),
      }),
    );
    return personPayload(context, outcome);
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => RevisePersonPayload, { description: 'Corrects a person’s card.' })
  async revisePerson(
    @Arg('input', () => RevisePersonInput, INPUT) input: RevisePersonInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      revisePerson(command, { ...input, id: localId('Person', input.id), ...placeOf(input) }),
    );
    return personPayload(context, outcome);
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => RecordPersonLeftPayload, {
    description: '転出・死亡: records that a person lives here no more; the record stays.',
  })
  async recordPersonLeft(
    @Arg('input', () => RecordPersonLeftInput, INPUT) input: RecordPersonLeftInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      recordPersonLeft(command, { ...input, id: localId('Person', input.id) }),
    );
    return personPayload(context, outcome);
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => RecordPersonReturnedPayload, { description: 'Records that a person lives here after all, or again.' })
  async recordPersonReturned(
    @Arg('input', () => RecordPersonReturnedInput, INPUT) input: RecordPersonReturnedInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      recordPersonReturned(command, { ...input, id: localId('Person', input.id) }),
    );
    return personPayload(context, outcome);
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => JoinHouseholdPayload, { description: '同居: lets a person live in the household of another.' })
  async joinHousehold(
    @Arg('input', () => JoinHouseholdInput, INPUT) input: JoinHouseholdInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      joinHousehold(command, {
        personId: localId('Person', input.personId, ['personId']),
        withPersonId: localId('Person', input.withPersonId, ['withPersonId']),
      }),
    );
    return personPayload(context, outcome);
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => LeaveHouseholdPayload, { description: 'Lets a person live alone.' })
  async leaveHousehold(
    @Arg('input', () => LeaveHouseholdInput, INPUT) input: LeaveHouseholdInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      leaveHousehold(command, { personId: localId('Person', input.personId, ['personId']) }),
    );
    return personPayload(context, outcome);
  }
}
