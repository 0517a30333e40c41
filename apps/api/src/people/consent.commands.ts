import { addConsentText, recordConsent, recordRefusal, withdrawConsent } from '@tsunagari/people';
import { Arg, Ctx, Extensions, Mutation } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { localId, localIdOrNull } from '../graphql/global-ids.js';
import { type RequestContext, dayOf } from '../graphql/request-context.js';
import { type Outcome, runCommand } from '../graphql/run-command.js';
import { AddConsentTextInput, RecordConsentInput, RecordRefusalInput, WithdrawConsentInput } from './consent.input.js';
import {
  AddConsentTextPayload,
  RecordConsentPayload,
  RecordRefusalPayload,
  WithdrawConsentPayload,
} from './consent.object.js';
import { peopleLoaders } from './people.loaders.js';

const INPUT = { description: 'What to do.' } as const;

/** What can be done with consents. */
@Answers('Mutation')
export class ConsentCommands {
  @Extensions({ privacy: 'P3' })
  @Mutation(() => RecordConsentPayload, { description: '同意を記録: writes down that someone agreed.' })
  async recordConsent(
    @Arg('input', () => RecordConsentInput, INPUT) input: RecordConsentInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      recordConsent(command, {
        ...input,
        ...localIdsOf(input),
        textId: localId('ConsentText', input.textId, ['textId']),
      }),
    );
    return consentPayload(context, outcome);
  }

  @Extensions({ privacy: 'P3' })
  @Mutation(() => RecordRefusalPayload, {
    description: '同意しないことを記録: writes down that someone was asked and said no.',
  })
  async recordRefusal(
    @Arg('input', () => RecordRefusalInput, INPUT) input: RecordRefusalInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      recordRefusal(command, {
        ...input,
        ...localIdsOf(input),
        textId: localIdOrNull('ConsentText', input.textId, ['textId']),
      }),
    );
    return consentPayload(context, outcome);
  }

  @Extensions({ privacy: 'P3' })
  @Mutation(() => WithdrawConsentPayload, {
    description: '同意の取り下げ: the answer stays, and nothing rests on it from the next request on.',
  })
  async withdrawConsent(
    @Arg('input', () => WithdrawConsentInput, INPUT) input: WithdrawConsentInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) =>
      withdrawConsent(command, { ...input, id: localId('Consent', input.id) }),
    );
    return consentPayload(context, outcome);
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => AddConsentTextPayload, {
    description:
      '同意書の文を加える: another version; earlier consents keep their words. For staff and administrators.',
  })
  async addConsentText(
    @Arg('input', () => AddConsentTextInput, INPUT) input: AddConsentTextInput,
    @Ctx() context: RequestContext,
  ) {
    const inForceFrom = dayOf(context, input.inForceFrom);
    const outcome = await runCommand(context, (command) => addConsentText(command, { ...input, inForceFrom }));
    if (!outcome.done) return { consentText: null, refusals: outcome.refusals };
    return { consentText: await peopleLoaders.consentText(context).load(outcome.result), refusals: [] };
  }
}

function localIdsOf({ personId, corrects }: RecordRefusalInput | RecordConsentInput) {
  return {
    personId: localId('Person', personId, ['personId']),
    corrects: corrects ? { ...corrects, id: localId('Consent', corrects.id, ['corrects', 'id']) } : null,
  };
}

async function consentPayload(context: RequestContext, outcome: Outcome<string>) {
  if (!outcome.done) return { consent: null, refusals: outcome.refusals };
  return { consent: await peopleLoaders.consent(context).load(outcome.result), refusals: [] };
}
