import type { PlainDate } from '@tsunagari/kernel';
import { RecordWithOrigin } from '@tsunagari/registry';
import { Check, Column, Entity, Exclusion, ForeignKey, Index } from 'typeorm';
import { ROLE_WORDS, type RoleKind, type RoleLevel } from '../vocabulary.js';

/** 役職任期: what a person is in a body, for a half-open period – 福祉委員 of 大石東支部, elected by the 自治会連合会, from 2025-04-01. */
@Entity('role_term')
@Index('role_term_of_person', ['councilId', 'personId'])
@Index('role_term_of_branch', ['councilId', 'branchId', 'role'])
@Index('role_term_of_association', ['councilId', 'associationId'])
@Index('role_term_of_partner', ['councilId', 'partnerId'])
@Index('role_term_by_role', ['councilId', 'role'])
@ForeignKey('Person', ['councilId', 'personId'], ['councilId', 'id'], { name: 'role_term_person', onDelete: 'CASCADE' })
@ForeignKey('Branch', ['councilId', 'branchId'], ['councilId', 'id'], { name: 'role_term_branch' })
@ForeignKey('Association', ['councilId', 'associationId'], ['councilId', 'id'], { name: 'role_term_association' })
@ForeignKey('PartnerOrganisation', ['councilId', 'partnerId'], ['councilId', 'id'], { name: 'role_term_partner' })
@ForeignKey('PartnerOrganisation', ['councilId', 'electedById'], ['councilId', 'id'], { name: 'role_term_elected_by' })
@Check('role_term_period', 'valid_to > valid_from')
@Check('role_term_label', "role <> 'OTHER' or role_label is not null")
@Check(
  'role_term_body',
  `(level = 'BRANCH') = (branch_id is not null) and (level = 'ASSOCIATION') = (association_id is not null)
    and (level = 'PARTNER') = (partner_id is not null) and level in ('COUNCIL', 'BRANCH', 'ASSOCIATION', 'PARTNER')`,
)
@Exclusion(
  'role_term_once',
  `USING gist (council_id WITH =, person_id WITH =, role WITH =, COALESCE(role_label, ''::text) WITH =,
    COALESCE(branch_id, association_id, partner_id, council_id) WITH =, daterange(valid_from, valid_to) WITH &&)`,
)
export class RoleTerm extends RecordWithOrigin {
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  role!: RoleKind;

  /** The council's own word: 福祉委員（自治会等）. */
  @Column('text', { name: 'role_label', nullable: true })
  roleLabel!: string | null;

  @Column('text')
  level!: RoleLevel;

  @Column('uuid', { name: 'branch_id', nullable: true })
  branchId!: string | null;

  @Column('uuid', { name: 'association_id', nullable: true })
  associationId!: string | null;

  @Column('uuid', { name: 'partner_id', nullable: true })
  partnerId!: string | null;

  /** The body that sent the person (選出母体). */
  @Column('uuid', { name: 'elected_by_id', nullable: true })
  electedById!: string | null;

  /** Null = not known. */
  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: PlainDate | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: PlainDate | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;
}

/** The word for a role: the council's own, else the usual one. */
export function roleWord(role: RoleKind, label: string | null): string {
  return label ?? ROLE_WORDS[role];
}
