import { type PersonDue, type PersonView, canKeepEverybody, peopleDue } from '@tsunagari/people';
import { LEAST_RETENTION, MOST_RETENTION, canSetRetention, retentionOf, setRetention } from '@tsunagari/registry';
import { Arg, Ctx, Extensions, Mutation, Query, Root } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { Publish } from '../graphql/publish.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { runCommand } from '../graphql/run-command.js';
import { peopleLoaders } from '../people/people.loaders.js';
import { PersonObject } from '../people/person.object.js';
import { accessDenied } from '../server/refusals.js';
import { RetentionDueObject, RetentionObject, SetRetentionInput, SetRetentionPayload } from './retention.object.js';

/** Someone whose time is over, as it is read. */
export interface RetentionDueRow extends PersonDue {
  readonly isOver: boolean;
}

/** 保存期間. */
@Answers(['Query', 'Mutation'])
export class RetentionResolver {
  @Extensions({ privacy: 'P1' })
  @Query(() => RetentionObject, {
    description: '保存期間と、保存期間をすぎた人: for staff and administrators, who look and erase.',
  })
  async retention(@Ctx() context: RequestContext) {
    const actor = actorOf(context);
    const today = context.clock.today();
    if (!canKeepEverybody(actor, today)) throw accessDenied(context);
    return readRetention(context);
  }

  @Extensions({ privacy: 'P1' })
  @Mutation(() => SetRetentionPayload, {
    description: 'Says how long records of people who have left are kept. For administrators.',
  })
  async setRetention(
    @Arg('input', () => SetRetentionInput, { description: 'What to do.' }) input: SetRetentionInput,
    @Ctx() context: RequestContext,
  ) {
    const outcome = await runCommand(context, (command) => setRetention(command, input));
    if (!outcome.done) return { retention: null, refusals: outcome.refusals };
    return { retention: await readRetention(context), refusals: [] };
  }
}

async function readRetention(context: RequestContext) {
  const { reader, clock } = context;
  const today = clock.today();
  const { years, version } = await retentionOf(reader);
  const people = await peopleDue({ reader, today }, years);
  const due = people.map((person): RetentionDueRow => ({ ...person, isOver: person.dueOn <= today }));
  const canSet = canSetRetention(actorOf(context), today);
  return { years, version, least: LEAST_RETENTION, most: MOST_RETENTION, canSet, due };
}

/** Whose time is over. */
@Answers('RetentionDue', () => RetentionDueObject)
export class RetentionDueFields {
  @Publish('P2', 'The person.', () => PersonObject)
  async person(@Root() { personId }: RetentionDueRow, @Ctx() context: RequestContext): Promise<PersonView> {
    const person = await peopleLoaders.person(context).load(personId);
    if (!person) throw new Error('whoever keeps everybody sees everybody');
    return person;
  }
}
