import type { PlainDate } from '@tsunagari/kernel';
import { Field, InputType, Int } from 'type-graphql';
import { DateScalar } from '../graphql/scalars.js';

/** A promise. */
@InputType('AcceptPledgeInput', { description: 'Your promise to keep the secrecy pledge.' })
export class AcceptPledgeInput {
  @Field(() => Int, { description: 'The edition that you have read; another one is refused with PLEDGE_OUTDATED.' })
  edition!: number;
}

/** Another text. */
@InputType('PublishPledgeInput', { description: 'Another edition of the secrecy pledge.' })
export class PublishPledgeInput {
  @Field(() => String, { description: 'The words, at most 5,000 characters.' })
  text!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it is asked for; today unless told.' })
  inForceFrom?: PlainDate | null;
}
