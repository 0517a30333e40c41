import { RecordEntity } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { RecordWithOrigin } from '../origin.entity.js';
import type { LineageKind } from '../vocabulary.js';

/** 支部沿革: one event in the life of branches. Example: SPLIT of 大石 into 大石東 and 大石西 in FY2019. */
@Entity('branch_lineage_event')
export class BranchLineageEvent extends RecordWithOrigin {
  @Column('text')
  kind!: LineageKind;

  /** First day of the new state. */
  @Column('date', { name: 'effective_on' })
  effectiveOn!: PlainDate;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** The meeting that decided it: 令和元年度 支部総会. */
  @Column('text', { nullable: true })
  meeting!: string | null;

  @Column('integer', { name: 'moved_associations', default: 0 })
  movedAssociations!: number;
}

/** On which side of an event a branch stands. */
export type LineageSide = 'PREDECESSOR' | 'SUCCESSOR';

/** One branch in one event, with the name that it bore on that side. */
@Entity('branch_lineage_member')
@Unique('branch_lineage_member_once', ['councilId', 'eventId', 'branchId', 'side'])
@Index('branch_lineage_member_of_branch', ['councilId', 'branchId'])
@ForeignKey('BranchLineageEvent', ['councilId', 'eventId'], ['councilId', 'id'], {
  name: 'branch_lineage_member_event',
})
@ForeignKey('Branch', ['councilId', 'branchId'], ['councilId', 'id'], { name: 'branch_lineage_member_branch' })
export class BranchLineageMember extends RecordEntity {
  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('uuid', { name: 'branch_id' })
  branchId!: string;

  @Column('text')
  side!: LineageSide;

  @Column('text', { name: 'name_then' })
  nameThen!: string;
}
