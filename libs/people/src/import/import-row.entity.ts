import { RecordEntity } from '@tsunagari/database';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

/** One row of a file with what becomes of it; what it says is sealed. */
@Entity('import_row')
@Index('import_row_of_person', ['councilId', 'personId'])
@ForeignKey('ImportBatch', ['councilId', 'batchId'], ['councilId', 'id'], {
  name: 'import_row_batch',
  onDelete: 'CASCADE',
})
@ForeignKey('Person', ['councilId', 'personId'], ['councilId', 'id'], {
  name: 'import_row_person',
  onDelete: 'SET NULL',
})
@Unique('import_row_place', ['councilId', 'batchId', 'position'])
@Check('import_row_outcome', "outcome in ('IMPORT', 'WARN', 'HOLD', 'DUPLICATE', 'POSSIBLE_DUPLICATE', 'SKIP')")
@Check('import_row_effect', "effect in ('NEW', 'UPDATE', 'UNCHANGED')")
@Check('import_row_decision', "decision in ('IMPORT', 'UPDATE', 'NEW', 'SKIP')")
export class ImportRow extends RecordEntity {
  @Column('uuid', { name: 'batch_id' })
  batchId!: string;

  /** Row in the file, 1 = first. */
  @Column('integer', { name: 'row_number' })
  rowNumber!: number;

  @Column('integer')
  position!: number;

  @Column('text', { name: 'cells_sealed' })
  cellsSealed!: string;

  @Column('text', { name: 'values_sealed', nullable: true })
  valuesSealed!: string | null;

  @Column('text')
  outcome!: string;

  @Column('text', { nullable: true })
  effect!: string | null;

  /** Codes and fields, never what the row says. */
  @Column('jsonb', { default: () => "'[]'" })
  reasons!: object;

  @Column('text', { nullable: true })
  decision!: string | null;

  /** The person that was found or made. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('uuid', { name: 'candidate_ids', array: true, default: () => "'{}'" })
  candidateIds!: string[];
}

/** One record that an import made or changed, with what it was before: what undo reads. */
@Entity('import_change')
@Index('import_change_of_row', ['councilId', 'rowId'])
@ForeignKey('ImportBatch', ['councilId', 'batchId'], ['councilId', 'id'], {
  name: 'import_change_batch',
  onDelete: 'CASCADE',
})
@ForeignKey('ImportRow', ['councilId', 'rowId'], ['councilId', 'id'], {
  name: 'import_change_row',
  onDelete: 'CASCADE',
})
@Unique('import_change_place', ['councilId', 'batchId', 'position'])
@Check('import_change_kind', "change in ('INSERT', 'UPDATE') and (change = 'UPDATE') = (before_sealed is not null)")
export class ImportChange extends RecordEntity {
  @Column('uuid', { name: 'batch_id' })
  batchId!: string;

  @Column('uuid', { name: 'row_id' })
  rowId!: string;

  @Column('integer')
  position!: number;

  @Column('text', { name: 'table_name' })
  tableName!: string;

  @Column('uuid', { name: 'record_id' })
  recordId!: string;

  @Column('text')
  change!: 'INSERT' | 'UPDATE';

  @Column('text', { name: 'before_sealed', nullable: true })
  beforeSealed!: string | null;

  @Column('integer', { name: 'version_after' })
  versionAfter!: number;
}
