import type { PlainDate } from '@tsunagari/kernel';
import type { CouncilSummary, CouncilView } from '@tsunagari/registry';
import { Float, Int, ObjectType } from 'type-graphql';
import { NodeObject } from '../graphql/node.object.js';
import { Publish } from '../graphql/publish.js';
import { DateScalar } from '../graphql/scalars.js';

/** Counts of the register. */
@ObjectType('CouncilSummary', {
  description:
    'Counts of the register on a day. A count is shown, never a target; what is missing is counted beside it.',
})
export class CouncilSummaryObject implements CouncilSummary {
  @Publish('P1', 'The day.', () => DateScalar)
  asOf!: PlainDate;

  @Publish('P1', 'Branches that exist on the day.', () => Int)
  branchCount!: number;

  @Publish('P1', 'Associations that exist on the day.', () => Int)
  associationCount!: number;

  @Publish('P1', 'Bases of branches and the council’s office.', () => Int)
  baseCount!: number;

  @Publish('P1', 'Associations that belong to no branch on the day.', () => Int)
  associationsWithoutBranch!: number;

  @Publish('P1', 'Associations whose reading is not known.', () => Int)
  associationsWithoutKana!: number;

  @Publish('P1', 'Branches without a base on the day.', () => Int)
  branchesWithoutBase!: number;

  @Publish('P1', 'Associations with more households than the council’s limit (1,000 unless set otherwise).', () => Int)
  largeAssociations!: number;

  @Publish(
    'P1',
    'Sum of the newest household figures up to the fiscal year of the day; null when none is given.',
    () => Float,
    { nullable: true },
  )
  households!: number | null;

  @Publish('P1', 'Associations whose households are in the sum.', () => Int)
  householdsGiven!: number;

  @Publish('P1', 'Associations whose households are not known: they are not 0.', () => Int)
  householdsNotGiven!: number;
}

/** 社協 */
@ObjectType('Council', {
  implements: NodeObject,
  description: '社会福祉協議会 (社協): the body that everything here belongs to.',
})
export class CouncilObject implements Omit<CouncilView, 'id'> {
  @Publish('P1', 'Version, for changes.', () => Int)
  version!: number;

  @Publish('P0', 'Short code: ageo.', () => String)
  code!: string;

  @Publish('P0', 'Its name.', () => String)
  name!: string;

  @Publish('P0', 'Reading in kana.', () => String)
  kana!: string;

  @Publish('P0', 'City whose council it is.', () => String)
  cityName!: string;

  @Publish('P0', 'Prefecture.', () => String, { nullable: true })
  prefecture!: string | null;

  @Publish('P0', 'Day of its founding; null when it is not known.', () => DateScalar, { nullable: true })
  foundedOn!: PlainDate | null;

  @Publish('P0', 'What is known of its founding when the day is not.', () => String, { nullable: true })
  foundedNote!: string | null;

  @Publish('P0', '基本理念', () => String, { nullable: true })
  mission!: string | null;

  @Publish('P0', 'スローガン', () => String, { nullable: true })
  slogan!: string | null;

  @Publish('P0', '市外局番 for local telephone numbers.', () => String)
  defaultAreaCode!: string;

  @Publish('P0', 'Whether the council and all of its data are invented.', () => Boolean)
  isFictional!: boolean;

  @Publish(
    'P0',
    'Words that stand on every screen and print because invented data is shown; null when all is real.',
    () => String,
    { nullable: true },
  )
  watermark!: string | null;

  @Publish('P0', 'The day up to which the data was known when it was loaded.', () => DateScalar, { nullable: true })
  dataAsOf!: PlainDate | null;

  @Publish('P0', 'Households above which an association counts as large.', () => Int)
  largeAssociationHouseholds!: number;
}
