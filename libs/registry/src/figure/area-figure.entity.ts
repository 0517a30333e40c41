import type { Figure, FigureQuality, PlainDate } from '@tsunagari/kernel';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { RecordWithOrigin } from '../origin.entity.js';
import type { FigureMeasure } from '../vocabulary.js';

/** 地区統計: one figure of a branch, an association or (without either) the council, with its day, unit, meaning and source. */
@Entity('area_figure')
@Index('area_figure_of_branch', ['councilId', 'branchId', 'measure', 'fiscalYear'])
@Index('area_figure_of_association', ['councilId', 'associationId', 'measure', 'fiscalYear'])
@ForeignKey('Branch', ['councilId', 'branchId'], ['councilId', 'id'], { name: 'area_figure_branch' })
@ForeignKey('Association', ['councilId', 'associationId'], ['councilId', 'id'], { name: 'area_figure_association' })
@Check('area_figure_one_subject', 'branch_id is null or association_id is null')
@Check('area_figure_quality', "quality in ('EXACT', 'ABOUT', 'TEXT', 'NOT_GIVEN')")
export class AreaFigure extends RecordWithOrigin {
  @Column('uuid', { name: 'branch_id', nullable: true })
  branchId!: string | null;

  @Column('uuid', { name: 'association_id', nullable: true })
  associationId!: string | null;

  @Column('text')
  measure!: FigureMeasure;

  /** As the source words it: 世帯数（平成29年6月）. */
  @Column('text')
  label!: string;

  /** 年度, named by its April. */
  @Column('integer', { name: 'fiscal_year', nullable: true })
  fiscalYear!: number | null;

  @Column('date', { name: 'as_of', nullable: true })
  asOf!: PlainDate | null;

  /** The day as the source gives it, when it is not a day. */
  @Column('text', { name: 'as_of_text', nullable: true })
  asOfText!: string | null;

  @Column('text')
  quality!: FigureQuality;

  @Column('numeric', {
    precision: 14,
    scale: 2,
    nullable: true,
    transformer: {
      to: (value: number | null) => value,
      from: (value: string | null) => (value === null ? null : Number(value)),
    },
  })
  amount!: number | null;

  @Column('text', { nullable: true })
  text!: string | null;

  /** 世帯, 人, % … */
  @Column('text')
  unit!: string;

  /** What exactly is counted, where the label does not say. */
  @Column('text', { nullable: true })
  meaning!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  /** Writes a figure into its columns; not given stays apart from 0. */
  give(figure: Figure): void {
    this.quality = figure.quality;
    this.amount = figure.quality === 'EXACT' || figure.quality === 'ABOUT' ? figure.amount : null;
    this.text = figure.quality === 'TEXT' ? figure.text : null;
  }
}
