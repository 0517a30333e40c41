import type { PlainDate } from '@tsunagari/kernel';
import type { LineageKind, LineageMemberView, LineageView } from '@tsunagari/registry';
import { Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.object.js';
import { NodeObject } from '../graphql/node.object.js';
import { Publish } from '../graphql/publish.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { SourcedObject } from './origin.object.js';
import { LineageKindEnum } from './registry.enums.js';

/** A branch in an event. */
@ObjectType('LineageMember', { description: 'A branch that takes part in an event of the history.' })
export class LineageMemberObject implements Pick<LineageMemberView, 'name'> {
  @Publish('P0', 'The name that it bore on this side of the event.', () => String)
  name!: string;
}

/** 支部沿革 */
@ObjectType('LineageEvent', {
  implements: [NodeObject, SourcedObject],
  description: '支部沿革: one event in the life of branches.',
})
export class LineageEventObject implements Pick<
  LineageView,
  'kind' | 'effectiveOn' | 'reason' | 'meeting' | 'movedAssociations' | 'recordedAt'
> {
  @Publish('P0', 'What happened.', () => LineageKindEnum)
  kind!: LineageKind;

  @Publish('P0', 'First day of the new state.', () => DateScalar)
  effectiveOn!: PlainDate;

  @Publish('P0', 'Why.', () => String, { nullable: true })
  reason!: string | null;

  @Publish('P0', 'The meeting that decided it.', () => String, { nullable: true })
  meeting!: string | null;

  @Publish('P0', 'How many associations changed their branch by it.', () => Int)
  movedAssociations!: number;

  @Publish('P1', 'When it was written down.', () => DateTimeScalar)
  recordedAt!: string;
}

export const LineageEventConnection = connectionOf(
  'LineageEvent',
  () => LineageEventObject,
  'events of the history of branches',
);
