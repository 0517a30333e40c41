import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One row of the audit trail: who did what to which record in which request. Append-only; holds no personal values. */
@Entity('audit_event')
@Index('audit_event_subject', ['councilId', 'subjectType', 'subjectId', 'recordedAt'])
@Index('audit_event_by_time', ['councilId', 'recordedAt'])
@Index('audit_event_by_account', ['councilId', 'accountId', 'recordedAt'])
export class AuditEvent {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'timestamptz', name: 'recorded_at', default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;

  /** Null when the system itself acted (loading, jobs, command line). */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  /** Context and verb: `branch.split`. */
  @Column('text')
  action!: string;

  @Column('text', { name: 'subject_type' })
  subjectType!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('text', { name: 'correlation_id' })
  correlationId!: string;

  /** Ids and counts that explain the act. */
  @Column('jsonb', { default: () => "'{}'" })
  details!: object;
}
