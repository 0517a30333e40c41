import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One intention of one account, told apart from its repetitions by the key that the client chose. */
@Entity('idempotency_key')
@Unique('idempotency_key_once', ['councilId', 'accountId', 'key'])
export class IdempotencyKey {
  @PrimaryColumn('uuid', { name: 'council_id', primaryKeyConstraintName: 'idempotency_key_pk' })
  councilId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idempotency_key_pk' })
  id!: string;

  @Column({ type: 'timestamptz', name: 'recorded_at', default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  key!: string;

  /** Keyed hash of what was asked, so that another request under the same key is noticed. */
  @Column('text')
  fingerprint!: string;

  /** The answer that a repetition gets, sealed; null while the first request still runs. */
  @Column('text', { name: 'reply_sealed', nullable: true })
  replySealed!: string | null;
}
