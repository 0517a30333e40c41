import type { PlainDate } from '@tsunagari/kernel';
import { Check, Column, Entity, Exclusion, ForeignKey, Index } from 'typeorm';
import { RecordWithOrigin } from '../origin.entity.js';

/** 支部所属: to which branch an association belongs, by half-open period; never two branches on one day. */
@Entity('association_affiliation')
@Index('association_affiliation_of_branch', ['councilId', 'branchId', 'validFrom'])
@ForeignKey('Association', ['councilId', 'associationId'], ['councilId', 'id'], {
  name: 'association_affiliation_association',
})
@ForeignKey('Branch', ['councilId', 'branchId'], ['councilId', 'id'], { name: 'association_affiliation_branch' })
@Check('association_affiliation_period', 'valid_to > valid_from')
@Exclusion(
  'association_affiliation_once',
  'USING gist (council_id WITH =, association_id WITH =, daterange(valid_from, valid_to) WITH &&)',
)
export class AssociationAffiliation extends RecordWithOrigin {
  @Column('uuid', { name: 'association_id' })
  associationId!: string;

  @Column('uuid', { name: 'branch_id' })
  branchId!: string;

  /** Null = since before the records begin. */
  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: PlainDate | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: PlainDate | null;

  /** How it is known: stated, inferred. */
  @Column('text', { nullable: true })
  basis!: string | null;
}
