import { RecordEntity } from '@tsunagari/database';
import type { PlainDate } from '@tsunagari/kernel';
import { RecordWithOrigin } from '@tsunagari/registry';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { PartyKind, RoleKind } from '../vocabulary.js';

/** 委嘱: a task that one or two bodies entrust to a person for a period, with its document 委嘱状. A renewal is another commission. */
@Entity('commission')
@Index('commission_of_person', ['councilId', 'personId'])
@Index('commission_of_branch', ['councilId', 'branchId'])
@Index('commission_by_end', ['councilId', 'validTo', 'id'])
@ForeignKey('Person', ['councilId', 'personId'], ['councilId', 'id'], {
  name: 'commission_person',
  onDelete: 'CASCADE',
})
@ForeignKey('Branch', ['councilId', 'branchId'], ['councilId', 'id'], { name: 'commission_branch' })
@ForeignKey('Association', ['councilId', 'associationId'], ['councilId', 'id'], { name: 'commission_association' })
@ForeignKey('Commission', ['councilId', 'renewsId'], ['councilId', 'id'], { name: 'commission_renews' })
@Unique('commission_renewed_once', ['councilId', 'renewsId'])
@Check('commission_period', 'valid_to > valid_from')
@Check('commission_end', 'ended_on is null or (ended_on >= valid_from and ended_on < valid_to)')
@Check('commission_label', "role <> 'OTHER' or role_label is not null")
export class Commission extends RecordWithOrigin {
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  role!: RoleKind;

  @Column('text', { name: 'role_label', nullable: true })
  roleLabel!: string | null;

  @Column('uuid', { name: 'branch_id', nullable: true })
  branchId!: string | null;

  @Column('uuid', { name: 'association_id', nullable: true })
  associationId!: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom!: PlainDate;

  @Column('date', { name: 'valid_to' })
  validTo!: PlainDate;

  @Column('text', { name: 'recommended_by', nullable: true })
  recommendedBy!: string | null;

  /** 発番 */
  @Column('text', { name: 'document_no', nullable: true })
  documentNo!: string | null;

  /** Version of the pledge (誓約) that was given. */
  @Column('text', { name: 'pledge_version', nullable: true })
  pledgeVersion!: string | null;

  /** Day on the document. */
  @Column('date', { name: 'issued_on', nullable: true })
  issuedOn!: PlainDate | null;

  /** The commission that this one renews. */
  @Column('uuid', { name: 'renews_id', nullable: true })
  renewsId!: string | null;

  /** First day without it when it was ended early (解嘱). */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: PlainDate | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason!: string | null;
}

/** 委嘱者: one who commissions, as printed on the document. */
@Entity('commission_party')
@ForeignKey('Commission', ['councilId', 'commissionId'], ['councilId', 'id'], {
  name: 'commission_party_commission',
  onDelete: 'CASCADE',
})
@ForeignKey('Branch', ['councilId', 'branchId'], ['councilId', 'id'], { name: 'commission_party_branch' })
@ForeignKey('PartnerOrganisation', ['councilId', 'partnerId'], ['councilId', 'id'], {
  name: 'commission_party_partner',
})
@ForeignKey('Association', ['councilId', 'associationId'], ['councilId', 'id'], {
  name: 'commission_party_association',
})
@Unique('commission_party_place', ['councilId', 'commissionId', 'position'])
@Check('commission_party_position', 'position in (1, 2)')
export class CommissionParty extends RecordEntity {
  @Column('uuid', { name: 'commission_id' })
  commissionId!: string;

  /** Place on the document, 1 or 2. */
  @Column('integer')
  position!: number;

  @Column('text', { name: 'organisation_kind' })
  organisationKind!: PartyKind;

  @Column('uuid', { name: 'branch_id', nullable: true })
  branchId!: string | null;

  @Column('uuid', { name: 'partner_id', nullable: true })
  partnerId!: string | null;

  @Column('uuid', { name: 'association_id', nullable: true })
  associationId!: string | null;

  @Column('text', { name: 'organisation_name' })
  organisationName!: string;

  @Column('text', { name: 'signatory_title' })
  signatoryTitle!: string;

  @Column('text', { name: 'signatory_name', nullable: true })
  signatoryName!: string | null;
}
