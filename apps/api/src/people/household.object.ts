import { Int, ObjectType } from 'type-graphql';
import { NodeObject } from '../graphql/node.object.js';
import { Publish } from '../graphql/publish.js';

/** 世帯: people who live together. */
@ObjectType('Household', { implements: [NodeObject], description: '世帯: people who live together.' })
export class HouseholdObject {
  @Publish('P1', 'Version, for changes.', () => Int)
  version!: number;

  @Publish('P2', 'What it is called.', () => String, { nullable: true })
  label!: string | null;
}
