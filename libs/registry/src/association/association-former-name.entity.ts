import { RecordEntity } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import { Check, Column, Entity, Exclusion, ForeignKey } from 'typeorm';

/** A name that an association bore before (区 → 自治会), with its half-open period. */
@Entity('association_former_name')
@ForeignKey('Association', ['councilId', 'associationId'], ['councilId', 'id'], {
  name: 'association_former_name_association',
})
@Check('association_former_name_period', 'valid_to > valid_from')
@Exclusion(
  'association_former_name_once',
  'USING gist (council_id WITH =, association_id WITH =, daterange(valid_from, valid_to) WITH &&)',
)
export class AssociationFormerName extends RecordEntity {
  @Column('uuid', { name: 'association_id' })
  associationId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  kana!: string | null;

  @Column('text', { name: 'search_key' })
  searchKey!: string;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: PlainDate | null;

  @Column('date', { name: 'valid_to' })
  validTo!: PlainDate;
}
