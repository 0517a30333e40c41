import type { PlainDate } from '@tsunagari/kernel';
import type { BranchKind, BranchView } from '@tsunagari/registry';
import { Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.object.js';
import { NodeObject } from '../graphql/node.object.js';
import { Publish } from '../graphql/publish.js';
import { DateScalar } from '../graphql/scalars.js';
import { SourcedObject } from './origin.object.js';
import { BranchKindEnum } from './registry.enums.js';

/** What the viewer may do with a branch. */
@ObjectType('BranchAbilities', {
  description: 'What you may do with this branch today; the screen shows no other action.',
})
export class BranchAbilitiesObject {
  @Publish('P1', 'Correct what is known of it, its bases and figures.', () => Boolean)
  revise!: boolean;

  @Publish('P1', 'Give it another name.', () => Boolean)
  rename!: boolean;

  @Publish('P1', 'End it.', () => Boolean)
  close!: boolean;

  @Publish('P1', 'Split it.', () => Boolean)
  split!: boolean;

  @Publish('P1', 'Merge it with others.', () => Boolean)
  merge!: boolean;
}

/** 支部 */
@ObjectType('Branch', {
  implements: [NodeObject, SourcedObject],
  description:
    '社協支部: the council in one area, as it was on the day `asOf`. A branch that has ended stays readable.',
})
export class BranchObject implements Pick<
  BranchView,
  | 'version'
  | 'code'
  | 'asOf'
  | 'name'
  | 'officialName'
  | 'kana'
  | 'kind'
  | 'areaNote'
  | 'memberMeaning'
  | 'openedOn'
  | 'openedNote'
  | 'closedOn'
  | 'isOpen'
> {
  @Publish('P1', 'Version, for changes.', () => Int)
  version!: number;

  @Publish('P0', 'Short code for people: B06. Never used twice.', () => String)
  code!: string;

  @Publish(
    'P0',
    'The day for which this answers: its name, bases and associations are those of that day.',
    () => DateScalar,
  )
  asOf!: PlainDate;

  @Publish('P0', 'Name as people say it: 大石東.', () => String)
  name!: string;

  @Publish('P0', 'Name on paper: 大石東支部.', () => String)
  officialName!: string;

  @Publish('P0', 'Reading in kana.', () => String)
  kana!: string;

  @Publish('P0', 'Kind of area.', () => BranchKindEnum)
  kind!: BranchKind;

  @Publish('P0', 'Which part of the city it is.', () => String, { nullable: true })
  areaNote!: string | null;

  @Publish(
    'P0',
    'What "member" means in this branch; figures of members cannot be compared without it.',
    () => String,
    { nullable: true },
  )
  memberMeaning!: string | null;

  @Publish('P0', 'First day; null when it is not known.', () => DateScalar, { nullable: true })
  openedOn!: PlainDate | null;

  @Publish('P0', 'What is known of its beginning when the day is not.', () => String, { nullable: true })
  openedNote!: string | null;

  @Publish('P0', 'First day without it; null while it exists.', () => DateScalar, { nullable: true })
  closedOn!: PlainDate | null;

  @Publish('P0', 'Whether it exists on `asOf`.', () => Boolean)
  isOpen!: boolean;
}

export const BranchConnection = connectionOf('Branch', () => BranchObject, 'branches');
