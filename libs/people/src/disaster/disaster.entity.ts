import { RecordEntity } from '@tsunagari/database';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { DisasterBasis } from './disaster.vocabulary.js';

/**
 * 災害時モード: 台風第19号 – declared by one person, in force when another one has confirmed it. While it is in force, those who work in the
 * area see how to reach the people there. An extension is proposed and confirmed in the same way.
 */
@Entity('disaster')
@Index('disaster_by_end', ['councilId', 'endsAt'])
@ForeignKey('Account', ['councilId', 'declaredBy'], ['councilId', 'id'], { name: 'disaster_declarer' })
@Check('disaster_term', `proposed_end_at > proposed_at and proposed_end_at <= proposed_at + interval '72 hours'`)
@Check(
  'disaster_confirmed',
  '(confirmed_at is null) = (confirmed_by is null) and (confirmed_at is null) = (ends_at is null)',
)
@Check(
  'disaster_two_people',
  'confirmed_at < proposed_at or (confirmed_by <> proposed_by and ends_at = proposed_end_at)',
)
@Check('disaster_ended', '(ended_at is null) = (ended_by is null)')
export class Disaster extends RecordEntity {
  /** What has happened: 台風第19号. */
  @Column('text')
  name!: string;

  @Column('text')
  basis!: DisasterBasis;

  /** 訓練: everything but the people is shown. */
  @Column('boolean', { name: 'is_drill' })
  isDrill!: boolean;

  /** The branches of the area; none means the whole council. */
  @Column('uuid', { name: 'branch_ids', array: true })
  branchIds!: string[];

  @Column('uuid', { name: 'declared_by' })
  declaredBy!: string;

  @Column('timestamptz', { name: 'declared_at' })
  declaredAt!: Date;

  /** Who proposed the present term: the one who declared it, or proposed the extension. */
  @Column('uuid', { name: 'proposed_by' })
  proposedBy!: string;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt!: Date;

  @Column('timestamptz', { name: 'proposed_end_at' })
  proposedEndAt!: Date;

  /** Another person than the one who proposed it. */
  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy!: string | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  /** Until when it is in force; null before it was confirmed for the first time. */
  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt!: Date | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy!: string | null;

  /** When someone ended it early, or took an unconfirmed one back. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  isInForce(now: Date): boolean {
    return this.endedAt === null && this.endsAt !== null && this.endsAt > now;
  }

  /** Whether a declaration or an extension waits for another person. */
  isPending(now: Date): boolean {
    const isConfirmed = this.confirmedAt !== null && this.confirmedAt >= this.proposedAt;
    return this.endedAt === null && !isConfirmed && this.proposedEndAt > now;
  }
}
