import { RecordEntity } from '@tsunagari/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** 取りこみ: one file on its way to people. */
@Entity('import_batch')
@Index('import_batch_by_time', ['councilId', 'createdAt', 'id'])
@ForeignKey('Branch', ['councilId', 'branchId'], ['councilId', 'id'], { name: 'import_batch_branch' })
@ForeignKey('Association', ['councilId', 'associationId'], ['councilId', 'id'], { name: 'import_batch_association' })
@Check('import_batch_kind', "kind in ('PEOPLE')")
@Check('import_batch_state', "state in ('MAPPING', 'CHECKED', 'COMMITTED', 'UNDONE', 'DISCARDED')")
@Check(
  'import_batch_committed',
  "(state in ('COMMITTED', 'UNDONE')) = (committed_at is not null) and (state = 'UNDONE') = (undone_at is not null)",
)
export class ImportBatch extends RecordEntity {
  @Column('text')
  kind!: string;

  /** The uploaded file, which is purged after a week. */
  @Column('uuid', { name: 'file_id', nullable: true })
  fileId!: string | null;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text', { name: 'file_sha256' })
  fileSha256!: string;

  @Column('text', { name: 'file_format' })
  fileFormat!: string;

  @Column('text', { nullable: true })
  encoding!: string | null;

  @Column('text', { name: 'sheet_name' })
  sheetName!: string;

  @Column('jsonb', { default: () => "'[]'" })
  sheets!: object;

  @Column('text', { name: 'title_text', nullable: true })
  titleText!: string | null;

  @Column('integer', { name: 'header_rows', array: true, default: () => "'{}'" })
  headerRows!: number[];

  /** Fingerprint of the header. */
  @Column('text', { name: 'layout_key' })
  layoutKey!: string;

  @Column('text', { name: 'header_text' })
  headerText!: string;

  @Column('jsonb', { default: () => "'[]'" })
  columns!: object;

  @Column('jsonb', { name: 'left_out', default: () => "'[]'" })
  leftOut!: object;

  @Column('text')
  state!: string;

  @Column('uuid', { name: 'branch_id', nullable: true })
  branchId!: string | null;

  @Column('uuid', { name: 'association_id', nullable: true })
  associationId!: string | null;

  @Column('text', { name: 'default_role', nullable: true })
  defaultRole!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'committed_at', nullable: true })
  committedAt!: Date | null;

  @Column('uuid', { name: 'committed_by', nullable: true })
  committedBy!: string | null;

  @Column('timestamptz', { name: 'undo_until', nullable: true })
  undoUntil!: Date | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;

  @Column('jsonb', { default: () => "'{}'" })
  counts!: object;
}

/** What each column of a layout holds, remembered for files of the same layout. */
@Entity('import_layout')
@Unique('import_layout_once', ['councilId', 'kind', 'layoutKey'])
export class ImportLayout extends RecordEntity {
  @Column('text')
  kind!: string;

  @Column('text', { name: 'layout_key' })
  layoutKey!: string;

  @Column('jsonb')
  columns!: object;
}

/** How far a running import is; its id is that of the import. */
@Entity('import_progress')
export class ImportProgress {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  done!: number;

  @Column('integer')
  total!: number;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
