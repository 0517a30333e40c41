import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A domain event that waits to be told to others; written in the transaction of the change it tells of. */
@Entity('outbox_event')
@Index('outbox_event_waiting', ['councilId', 'id'], { where: 'published_at is null' })
export class OutboxEvent {
  @PrimaryColumn('uuid', { name: 'council_id', primaryKeyConstraintName: 'outbox_event_pk' })
  councilId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outbox_event_pk' })
  id!: string;

  @Column({ type: 'timestamptz', name: 'recorded_at', default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;

  /** Name of the event, as in `@tsunagari/events` (`BranchSplit`). */
  @Column('text')
  kind!: string;

  @Column('jsonb')
  payload!: object;

  /** When the last handler was done; null while it waits. */
  @Column({ type: 'timestamptz', name: 'published_at', nullable: true })
  publishedAt!: Date | null;
}
