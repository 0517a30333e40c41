import type { PartnerKind, PartnerView } from '@tsunagari/registry';
import { Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.object.js';
import { NodeObject } from '../graphql/node.object.js';
import { Publish } from '../graphql/publish.js';
import { SourcedObject } from './origin.object.js';
import { PartnerKindEnum } from './registry.enums.js';

/** 関係機関・団体 */
@ObjectType('PartnerOrganisation', {
  implements: [NodeObject, SourcedObject],
  description: '関係機関・団体: whom a branch works with, passes matters on to, or gets its officers from.',
})
export class PartnerOrganisationObject implements Pick<
  PartnerView,
  'version' | 'kind' | 'name' | 'kana' | 'takes' | 'contactNote' | 'phone' | 'electsSeats' | 'isOpen'
> {
  @Publish('P1', 'Version, for changes.', () => Int)
  version!: number;

  @Publish('P0', 'Its kind.', () => PartnerKindEnum)
  kind!: PartnerKind;

  @Publish('P0', 'Its name.', () => String)
  name!: string;

  @Publish('P0', 'Its reading.', () => String, { nullable: true })
  kana!: string | null;

  @Publish('P0', 'Which matters it takes on, in words of the field.', () => [String])
  takes!: string[];

  @Publish('P1', 'How to reach it; no private persons.', () => String, { nullable: true })
  contactNote!: string | null;

  @Publish('P0', 'Telephone in even writing.', () => String, { nullable: true })
  phone!: string | null;

  @Publish('P0', 'Whether it elects officers of branches (選出母体).', () => Boolean)
  electsSeats!: boolean;

  @Publish('P0', 'Whether it still exists.', () => Boolean)
  isOpen!: boolean;
}

export const PartnerOrganisationConnection = connectionOf(
  'PartnerOrganisation',
  () => PartnerOrganisationObject,
  'organisations',
);
