import { RecordEntity } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import { Check, Column, Entity } from 'typeorm';

/**
 * 社会福祉協議会 (社協): the legal body that everything else belongs to; its id is the `council_id` of every row.
 * Example: 上尾市社会福祉協議会, incorporated in 昭和54年.
 */
@Entity('council')
@Check('council_is_its_own', 'council_id = id')
@Check('council_retention', 'retention_years between 1 and 30')
export class Council extends RecordEntity {
  /** Short code for people and the command line: `ageo`. */
  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kana!: string;

  /** 市区町村 whose council it is. */
  @Column('text', { name: 'city_name' })
  cityName!: string;

  @Column('text', { nullable: true })
  prefecture!: string | null;

  @Column('date', { name: 'founded_on', nullable: true })
  foundedOn!: PlainDate | null;

  /** What is known of its founding when the day is not: 昭和54年法人化. */
  @Column('text', { name: 'founded_note', nullable: true })
  foundedNote!: string | null;

  /** 基本理念 */
  @Column('text', { nullable: true })
  mission!: string | null;

  @Column('text', { nullable: true })
  slogan!: string | null;

  /** 市外局番 for local numbers: 048. */
  @Column('text', { name: 'default_area_code' })
  defaultAreaCode!: string;

  @Column('boolean', { name: 'is_fictional', default: false })
  isFictional!: boolean;

  /** Words that stand on every screen and print because invented data is shown. */
  @Column('text', { nullable: true })
  watermark!: string | null;

  /** The day up to which the data was known when it was loaded. */
  @Column('date', { name: 'data_as_of', nullable: true })
  dataAsOf!: PlainDate | null;

  /** Households above which an association is called large: wide programmes fail there (domain row 7). */
  @Column('integer', { name: 'large_association_households', default: 1000 })
  largeAssociationHouseholds!: number;

  /** Years for which the record of someone who has left is kept (保存期間). */
  @Column('integer', { name: 'retention_years', default: 5 })
  retentionYears!: number;

  /** Towns of the city (町名), for taking addresses apart. */
  @Column('text', { name: 'town_names', array: true, default: () => "'{}'" })
  townNames!: string[];
}
