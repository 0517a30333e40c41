import { Column, PrimaryColumn, VersionColumn } from 'typeorm';

/**
 * What every record carries: its key, its version and who wrote that version when.
 * The database keeps all earlier versions in `history.<table>`, so that the state "as known at T" can be read.
 */
export abstract class RecordEntity {
  /** The council (社協) that owns the record; part of every key. */
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  /** UUID v7, made by the application. */
  @PrimaryColumn('uuid')
  id!: string;

  /** Counts the changes from 1 on; a change that names another version is refused (VERSION_CONFLICT). */
  @VersionColumn({ default: 1 })
  version!: number;

  /** When this version was written; set by the database. */
  @Column({ type: 'timestamptz', name: 'recorded_at', default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;

  /** The account that wrote this version, null for the system itself; set by the database from the claims. */
  @Column({ type: 'uuid', name: 'recorded_by', nullable: true, insert: false, update: false })
  recordedBy!: string | null;
}
