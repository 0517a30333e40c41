import { RecordEntity } from '@tsunagari/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { EmergencyReason, ReviewOutcome } from './emergency.vocabulary.js';

/**
 * 緊急の閲覧: for an hour at most someone looks at people beyond their sight, because a life may depend on it. Others are told at once, and
 * another person reviews it within three days.
 */
@Entity('emergency_access')
@Index('emergency_access_of_account', ['councilId', 'accountId', 'endsAt'])
@Index('emergency_access_by_opening', ['councilId', 'openedAt'])
@ForeignKey('Account', ['councilId', 'accountId'], ['councilId', 'id'], { name: 'emergency_access_account' })
@ForeignKey('Account', ['councilId', 'reviewedBy'], ['councilId', 'id'], { name: 'emergency_access_reviewer' })
@Check('emergency_access_hour', `ends_at > opened_at and ends_at <= opened_at + interval '60 minutes'`)
@Check('emergency_access_by_another', 'reviewed_by <> account_id')
@Check(
  'emergency_access_review',
  `(reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (outcome is null)`,
)
export class EmergencyAccess extends RecordEntity {
  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  reason!: EmergencyReason;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  /** When it ends by itself. */
  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  /** When someone ended it earlier. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('timestamptz', { name: 'reviewed_at', nullable: true })
  reviewedAt!: Date | null;

  @Column('uuid', { name: 'reviewed_by', nullable: true })
  reviewedBy!: string | null;

  @Column('text', { nullable: true })
  outcome!: ReviewOutcome | null;

  isOpen(now: Date): boolean {
    return this.endedAt === null && this.endsAt > now;
  }
}

/** That a person was looked at in an access. Append-only; it stays when the person is erased. */
@Entity('emergency_look')
@Unique('emergency_look_once', ['councilId', 'accessId', 'personId'])
@ForeignKey('EmergencyAccess', ['councilId', 'accessId'], ['councilId', 'id'], { name: 'emergency_look_access' })
export class EmergencyLook {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'access_id' })
  accessId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column({ type: 'timestamptz', name: 'looked_at', default: () => 'clock_timestamp()', insert: false, update: false })
  lookedAt!: Date;
}

/**
 * What was written of an access in free words: why it was opened, and what its review found. Never changed; the words go when someone of
 * whom they tell is erased.
 */
@Entity('emergency_note')
@Unique('emergency_note_once', ['councilId', 'accessId', 'kind'])
@ForeignKey('EmergencyAccess', ['councilId', 'accessId'], ['councilId', 'id'], { name: 'emergency_note_access' })
@Check('emergency_note_erased', '(sealed is null) = (erased_at is not null)')
export class EmergencyNote {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'access_id' })
  accessId!: string;

  @Column('text')
  kind!: 'OPENING' | 'REVIEW';

  /** The words, sealed: people are named in them. Null when they were erased. */
  @Column('text', { nullable: true })
  sealed!: string | null;

  /** When they were erased with someone of whom they told. */
  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt!: Date | null;

  @Column('uuid', { name: 'written_by' })
  writtenBy!: string;

  @Column({
    type: 'timestamptz',
    name: 'recorded_at',
    default: () => 'clock_timestamp()',
    insert: false,
    update: false,
  })
  recordedAt!: Date;
}
