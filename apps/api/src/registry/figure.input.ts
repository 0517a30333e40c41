import type { FigureQuality, PlainDate } from '@tsunagari/kernel';
import type { FigureMeasure, PublicFactTopic } from '@tsunagari/registry';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../graphql/scalars.js';
import { FigureMeasureEnum, FigureQualityEnum, PublicFactTopicEnum } from './registry.enums.js';

/** A figure. */
@InputType('FigureInput', {
  description: 'A figure: EXACT and ABOUT with an amount, TEXT with words, NOT_GIVEN with neither.',
})
export class FigureInput {
  @Field(() => FigureQualityEnum, { description: 'How sure it is.' })
  quality!: FigureQuality;

  @Field(() => Float, { nullable: true, description: 'The number, with EXACT and ABOUT.' })
  amount?: number | null;

  @Field(() => String, { nullable: true, description: 'The words, with TEXT.' })
  text?: string | null;
}

/** 数値を記録する */
@InputType('RecordAreaFigureInput', {
  description: 'One figure of one fiscal year; one that is there already is replaced and stays in the history.',
})
export class RecordAreaFigureInput {
  @Field(() => ID, { description: 'The council, branch or association that it is about.' })
  subjectId!: string;

  @Field(() => FigureMeasureEnum, { description: 'What is counted.' })
  measure!: FigureMeasure;

  @Field(() => Int, { description: 'Fiscal year by the calendar year of its April.' })
  fiscalYear!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The day for which it holds.' })
  asOf?: PlainDate | null;

  @Field(() => FigureInput, { description: 'The figure.' })
  figure!: FigureInput;

  @Field(() => String, { nullable: true, description: 'What exactly is counted, where the measure does not say.' })
  meaning?: string | null;

  @Field(() => String, { description: 'Where the figure comes from; a number without a source is refused.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'Remark.' })
  note?: string | null;
}

/** Which public facts are wanted. */
@InputType('PublicFactFilter', { description: 'Which public facts are wanted; conditions are joined by AND.' })
export class PublicFactFilterInput {
  @Field(() => PublicFactTopicEnum, { nullable: true, description: 'What they are about.' })
  topic?: PublicFactTopic | null;

  @Field(() => ID, { nullable: true, description: 'The branch that they are about.' })
  branchId?: string | null;

  @Field(() => String, { nullable: true, description: 'Words in heading or text, in any writing.' })
  search?: string | null;
}
