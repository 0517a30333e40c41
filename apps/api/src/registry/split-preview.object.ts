import type { PlainDate } from '@tsunagari/kernel';
import { Float, Int, ObjectType } from 'type-graphql';
import { Publish } from '../graphql/publish.js';
import { RefusalObject } from '../graphql/refusal.object.js';
import { DateScalar } from '../graphql/scalars.js';
import { AssociationObject } from './association.object.js';
import { BranchBaseObject } from './base.object.js';
import { BranchObject } from './branch.object.js';

/** What one successor would take. */
@ObjectType('SplitPreviewSuccessor', {
  description: 'A branch that would come out of the split, and what it would take over.',
})
export class SplitPreviewSuccessorObject {
  @Publish('P0', 'Its code.', () => String)
  code!: string;

  @Publish('P0', 'Its name.', () => String)
  name!: string;

  @Publish('P0', 'Its reading.', () => String)
  kana!: string;

  @Publish('P0', 'Associations that it would take over.', () => [AssociationObject])
  associations!: readonly object[];

  @Publish('P0', 'Bases that it would take over.', () => [BranchBaseObject])
  bases!: readonly object[];

  @Publish(
    'P0',
    'Sum of the newest household figures of its associations as of the day; null when none is given.',
    () => Float,
    {
      nullable: true,
    },
  )
  households!: number | null;

  @Publish('P0', 'How many of these figures are approximate (約); the sum is approximate then.', () => Int)
  householdsAbout!: number;

  @Publish('P0', 'How many of its associations have no number of households in their newest figure.', () => Int)
  householdsNotGiven!: number;
}

/** 分割の下見 */
@ObjectType('BranchSplitPreview', { description: 'What a split would do; nothing has been changed.' })
export class BranchSplitPreviewObject {
  @Publish('P0', 'The branch that would be split, null when there is none.', () => BranchObject, { nullable: true })
  predecessor!: object | null;

  @Publish('P0', 'First day of the successors.', () => DateScalar)
  effectiveOn!: PlainDate;

  @Publish('P0', 'The successors in the order of the input.', () => [SplitPreviewSuccessorObject])
  successors!: readonly SplitPreviewSuccessorObject[];

  @Publish('P0', 'Associations that no successor takes; the split is refused while there are any.', () => [
    AssociationObject,
  ])
  unassigned!: readonly object[];

  @Publish('P0', 'Bases that no successor takes; they end with the branch.', () => [BranchBaseObject])
  unassignedBases!: readonly object[];

  @Publish('P0', 'How many associations the branch holds on the day or later.', () => Int)
  totalAssociations!: number;

  @Publish('P0', 'Why the split could not be done, all reasons; empty when it could.', () => [RefusalObject])
  refusals!: readonly RefusalObject[];
}
