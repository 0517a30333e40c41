import { registerVolunteer, restVolunteer, resumeVolunteer, retireVolunteer, reviseVolunteer } from '@tsunagari/people';
import { Arg, Ctx, Extensions, Mutation } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { localId } from '../graphql/global-ids.js';
import type { RequestContext } from '../graphql/request-context.js';
import { runCommand } from '../graphql/run-command.js';
import {
  RegisterVolunteerInput,
  RestVolunteerInput,
  ResumeVolunteerInput,
  RetireVolunteerInput,
  ReviseVolunteerInput,
} from './volunteer.input.js';
import { volunteerPayload } from './payload-of.js';
import {
  RegisterVolunteerPayload,
  RestVolunteerPayload,
  ResumeVolunteerPayload,
  RetireVolunteerPayload,
  ReviseVolunteerPayload,
} from './people.payloads.js';

const INPUT = { description: 'What to do.' } as const;

/** What can be done with volunteers. */
@Answers('Mutation')
export class VolunteerCommands {
  @Extensions({ privacy: 'P2' })
  @Mutation(() => RegisterVolunteerPayload, { description: '活動者の登録: registers someone as a volunteer.' })
  async registerVolunteer(
    @Arg('input', () => RegisterVolunteerInput, INPUT) input: RegisterVolunteerInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      registerVolunteer(command, { ...input, personId: localId('Person', input.personId, ['personId']) }),
    );
    return volunteerPayload(context, outcome);
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => ReviseVolunteerPayload, { description: 'Corrects what someone offers.' })
  async reviseVolunteer(
    @Arg('input', () => ReviseVolunteerInput, INPUT) input: ReviseVolunteerInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      reviseVolunteer(command, { ...input, id: localId('VolunteerProfile', input.id) }),
    );
    return volunteerPayload(context, outcome);
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => RestVolunteerPayload, { description: '休止: lets a volunteer rest.' })
  async restVolunteer(
    @Arg('input', () => RestVolunteerInput, INPUT) input: RestVolunteerInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      restVolunteer(command, { ...input, id: localId('VolunteerProfile', input.id) }),
    );
    return volunteerPayload(context, outcome);
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => ResumeVolunteerPayload, { description: '再開: a volunteer may be asked again.' })
  async resumeVolunteer(
    @Arg('input', () => ResumeVolunteerInput, INPUT) input: ResumeVolunteerInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      resumeVolunteer(command, { ...input, id: localId('VolunteerProfile', input.id) }),
    );
    return volunteerPayload(context, outcome);
  }

  @Extensions({ privacy: 'P2' })
  @Mutation(() => RetireVolunteerPayload, { description: '終了: a volunteer has ended.' })
  async retireVolunteer(
    @Arg('input', () => RetireVolunteerInput, INPUT) input: RetireVolunteerInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      retireVolunteer(command, { ...input, id: localId('VolunteerProfile', input.id) }),
    );
    return volunteerPayload(context, outcome);
  }
}
