import type { FigureQuality, PlainDate } from '@tsunagari/kernel';
import type { FigureMeasure, FigureView } from '@tsunagari/registry';
import { Float, Int, ObjectType } from 'type-graphql';
import { NodeObject } from '../graphql/node.object.js';
import { Publish } from '../graphql/publish.js';
import { DateScalar } from '../graphql/scalars.js';
import { SourcedObject } from './origin.object.js';
import { FigureMeasureEnum, FigureQualityEnum } from './registry.enums.js';

/** 地区統計 */
@ObjectType('AreaFigure', {
  implements: [NodeObject, SourcedObject],
  description:
    'One figure of a council, branch or association: a number never stands without its day, unit, meaning and source.',
})
export class AreaFigureObject implements Pick<
  FigureView,
  'measure' | 'label' | 'fiscalYear' | 'asOf' | 'asOfText' | 'quality' | 'amount' | 'text' | 'unit' | 'meaning' | 'note'
> {
  @Publish('P0', 'What is counted.', () => FigureMeasureEnum)
  measure!: FigureMeasure;

  @Publish('P0', 'Its name as the source words it.', () => String)
  label!: string;

  @Publish(
    'P0',
    'Fiscal year (April–March) by the calendar year of its April; null when only a day is known.',
    () => Int,
    { nullable: true },
  )
  fiscalYear!: number | null;

  @Publish('P0', 'The day for which it holds.', () => DateScalar, { nullable: true })
  asOf!: PlainDate | null;

  @Publish('P0', 'The time for which it holds as the source gives it, when that is no day.', () => String, {
    nullable: true,
  })
  asOfText!: string | null;

  @Publish('P0', 'How sure it is.', () => FigureQualityEnum)
  quality!: FigureQuality;

  @Publish('P0', 'The number, in `unit`; null unless `quality` is EXACT or ABOUT.', () => Float, { nullable: true })
  amount!: number | null;

  @Publish('P0', 'The words, when `quality` is TEXT.', () => String, { nullable: true })
  text!: string | null;

  @Publish('P0', 'Unit in Japanese: 世帯, 人, %.', () => String)
  unit!: string;

  @Publish('P0', 'What exactly is counted, where the label does not say.', () => String, { nullable: true })
  meaning!: string | null;

  @Publish('P1', 'Remark.', () => String, { nullable: true })
  note!: string | null;
}
