import type { PlainDate } from '@tsunagari/kernel';
import { RecordEntity } from '@tsunagari/database';
import { Check, Column, Entity, Exclusion, ForeignKey } from 'typeorm';

/** A name that a branch bore before, with its half-open period; `validFrom` null = since it exists. */
@Entity('branch_former_name')
@ForeignKey('Branch', ['councilId', 'branchId'], ['councilId', 'id'], { name: 'branch_former_name_branch' })
@Check('branch_former_name_period', 'valid_to > valid_from')
@Exclusion(
  'branch_former_name_once',
  'USING gist (council_id WITH =, branch_id WITH =, daterange(valid_from, valid_to) WITH &&)',
)
export class BranchFormerName extends RecordEntity {
  @Column('uuid', { name: 'branch_id' })
  branchId!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'official_name' })
  officialName!: string;

  @Column('text')
  kana!: string;

  @Column('text', { name: 'search_key' })
  searchKey!: string;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: PlainDate | null;

  @Column('date', { name: 'valid_to' })
  validTo!: PlainDate;
}
