import { searchKey } from '@tsunagari/kernel';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { RecordWithOrigin } from '../origin.entity.js';
import type { PublicFactTopic } from '../vocabulary.js';

/**
 * 公開情報: something that is publicly known of the area and has no home of its own yet, with its source.
 * Example: the salon わ～い 輪愛 of 小泉区, as its web page describes it.
 */
@Entity('public_fact')
@Index('public_fact_by_topic', ['councilId', 'topic', 'position'])
@Index('public_fact_of_branch', ['councilId', 'branchId'])
@ForeignKey('Branch', ['councilId', 'branchId'], ['councilId', 'id'], { name: 'public_fact_branch' })
@ForeignKey('Association', ['councilId', 'associationId'], ['councilId', 'id'], { name: 'public_fact_association' })
export class PublicFact extends RecordWithOrigin {
  @Column('text')
  topic!: PublicFactTopic;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  text!: string | null;

  /** The day or year for which it holds, as the source gives it. */
  @Column('text', { name: 'as_of', nullable: true })
  asOf!: string | null;

  @Column('text', { name: 'search_key' })
  searchKey!: string;

  @Column('uuid', { name: 'branch_id', nullable: true })
  branchId!: string | null;

  @Column('uuid', { name: 'association_id', nullable: true })
  associationId!: string | null;

  @Column('jsonb', { default: () => "'[]'" })
  details!: { readonly label: string; readonly value: string }[];

  /** How sure the assignment to branch or association is: stated, inferred, judgement. */
  @Column('text', { nullable: true })
  basis!: string | null;

  /** Order within its topic. */
  @Column('integer', { default: 0 })
  position!: number;

  say(title: string, text: string | null): void {
    this.title = title;
    this.text = text;
    this.searchKey = searchKey(`${title} ${text ?? ''}`);
  }
}
