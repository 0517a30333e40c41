import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** One link of the chain over the audit trail of a council. It is never changed; a changed one breaks all that follow. */
@Entity('audit_seal')
@Unique('audit_seal_number', ['councilId', 'number'])
export class AuditSeal {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'timestamptz', name: 'recorded_at', default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;

  /** 1, 2, 3 … without a gap. */
  @Column('integer')
  number!: number;

  @Column('text', { name: 'previous_hash' })
  previousHash!: string;

  @Column('text')
  hash!: string;

  /** How many events it holds. */
  @Column('integer')
  events!: number;
}

/** An event of a link with its hash at the time of sealing. */
@Entity('audit_seal_entry')
@Unique('audit_seal_entry_place', ['councilId', 'sealNumber', 'position'])
@ForeignKey('AuditSeal', ['councilId', 'sealNumber'], ['councilId', 'number'], { name: 'audit_seal_entry_seal' })
export class AuditSealEntry {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  /** Id of the event. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer', { name: 'seal_number' })
  sealNumber!: number;

  @Column('integer')
  position!: number;

  @Column('text', { name: 'event_hash' })
  eventHash!: string;
}
