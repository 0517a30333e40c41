import type { PlainDate } from '@tsunagari/kernel';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { RecordWithOrigin } from '../origin.entity.js';

/**
 * 支部拠点 (福祉相談・地域連絡所): where a branch can be found and called. Without a branch it is the council's own office.
 * What was written is kept; the parts beside it are what was read from it.
 */
@Entity('branch_base')
@Index('branch_base_of_branch', ['councilId', 'branchId'])
@ForeignKey('Branch', ['councilId', 'branchId'], ['councilId', 'id'], { name: 'branch_base_branch' })
@Check('branch_base_period', 'valid_to > valid_from')
export class BranchBase extends RecordWithOrigin {
  @Column('uuid', { name: 'branch_id', nullable: true })
  branchId!: string | null;

  @Column('text')
  name!: string;

  @Column('text', { name: 'address_raw' })
  addressRaw!: string;

  /** In one line, widths and dashes made even. */
  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { name: 'postal_code', nullable: true })
  postalCode!: string | null;

  @Column('text', { nullable: true })
  town!: string | null;

  @Column('text', { nullable: true })
  number!: string | null;

  /** Whose building it is in: 文化センター内. */
  @Column('text', { nullable: true })
  facility!: string | null;

  @Column('text', { name: 'phone_raw', nullable: true })
  phoneRaw!: string | null;

  /** 048-776-6015 */
  @Column('text', { nullable: true })
  phone!: string | null;

  /** Opening hours in words. */
  @Column('text', { nullable: true })
  hours!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: PlainDate | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: PlainDate | null;
}
