import type { PublicFactTopic, PublicFactView } from '@tsunagari/registry';
import { ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.object.js';
import { NodeObject } from '../graphql/node.object.js';
import { Publish } from '../graphql/publish.js';
import { SourcedObject } from './origin.object.js';
import { PublicFactTopicEnum } from './registry.enums.js';

/** A labelled detail. */
@ObjectType('FactDetail', { description: 'A detail of a public fact as its source names it.' })
export class FactDetailObject {
  @Publish('P0', 'What it is: 会場.', () => String)
  label!: string;

  @Publish('P0', 'What the source says.', () => String)
  value!: string;
}

/** 公開情報 */
@ObjectType('PublicFact', {
  implements: [NodeObject, SourcedObject],
  description: '公開情報: something publicly known of the area, as its source says it.',
})
export class PublicFactObject implements Pick<
  PublicFactView,
  'topic' | 'title' | 'text' | 'asOf' | 'details' | 'basis'
> {
  @Publish('P0', 'What it is about.', () => PublicFactTopicEnum)
  topic!: PublicFactTopic;

  @Publish('P0', 'Its heading.', () => String)
  title!: string;

  @Publish('P0', 'In words.', () => String, { nullable: true })
  text!: string | null;

  @Publish('P0', 'The time for which it holds, as the source gives it.', () => String, { nullable: true })
  asOf!: string | null;

  @Publish('P0', 'Details by label.', () => [FactDetailObject])
  details!: FactDetailObject[];

  @Publish('P0', 'How sure the assignment to branch and association is: stated, inferred, judgement.', () => String, {
    nullable: true,
  })
  basis!: string | null;
}

export const PublicFactConnection = connectionOf('PublicFact', () => PublicFactObject, 'public facts');
