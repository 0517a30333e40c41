import type { PlainDate } from '@tsunagari/kernel';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { payloadOf } from '../graphql/payload.object.js';
import { Publish } from '../graphql/publish.js';
import { DateScalar } from '../graphql/scalars.js';

/** Someone whose time is over. */
@ObjectType('RetentionDue', { description: 'Someone who has left, and from which day the record need not be kept.' })
export class RetentionDueObject {
  @Publish('P1', 'The first day on which the record need not be kept any more.', () => DateScalar)
  dueOn!: PlainDate;

  @Publish('P1', 'Whether that day has come.', () => Boolean)
  isOver!: boolean;
}

/** 保存期間. */
@ObjectType('Retention', {
  description:
    '保存期間: how long records of people who have left are kept, and whose time is over. Nobody is erased by it.',
})
export class RetentionObject {
  @Publish('P1', 'Years from the day of departure.', () => Int)
  years!: number;

  @Publish('P1', 'Version of the council, for a change.', () => Int)
  version!: number;

  @Publish('P1', 'The fewest years that can be chosen.', () => Int)
  least!: number;

  @Publish('P1', 'The most years that can be chosen.', () => Int)
  most!: number;

  @Publish('P1', 'Whether you may change the years.', () => Boolean)
  canSet!: boolean;

  @Publish('P1', 'Those whose time is over or will be within 90 days, the longest overdue first, 200 at most.', () => [
    RetentionDueObject,
  ])
  due!: readonly RetentionDueObject[];
}

/** How long. */
@InputType('SetRetentionInput', { description: 'How long records of people who have left are kept.' })
export class SetRetentionInput {
  @Field(() => Int, { description: 'Years, 1 to 30.' })
  years!: number;

  @Field(() => Int, { description: 'The version of the council that you have seen.' })
  version!: number;
}

export const SetRetentionPayload = payloadOf('SetRetentionPayload', {
  retention: { type: () => RetentionObject, meaning: 'How long from now on' },
});
