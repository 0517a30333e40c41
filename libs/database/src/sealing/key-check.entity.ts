import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A known word, sealed by the first start: only a key of the installation opens it. There is one row, of no council. */
@Entity('key_check')
export class KeyCheck {
  @PrimaryColumn('uuid', { name: 'council_id', primaryKeyConstraintName: 'key_check_pk' })
  councilId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'key_check_pk' })
  id!: string;

  @Column('text', { name: 'word_sealed' })
  wordSealed!: string;

  /** Password of the role of the API, sealed; null in a database that no start has seen since there is this column. */
  @Column('text', { name: 'login_sealed', nullable: true })
  loginSealed!: string | null;
}
