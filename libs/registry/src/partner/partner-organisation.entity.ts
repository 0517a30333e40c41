import type { PlainDate } from '@tsunagari/kernel';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { nameKeys } from '../name-keys.js';
import { RecordWithOrigin } from '../origin.entity.js';
import type { PartnerKind } from '../vocabulary.js';

/** 関係機関・団体: whom a branch works with, passes a case on to, or gets its officers from (選出母体). Also 支え合いの会. */
@Entity('partner_organisation')
@Index('partner_organisation_of_association', ['councilId', 'associationId'])
@ForeignKey('Association', ['councilId', 'associationId'], ['councilId', 'id'], {
  name: 'partner_organisation_association',
})
export class PartnerOrganisation extends RecordWithOrigin {
  @Column('text')
  kind!: PartnerKind;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  kana!: string | null;

  @Column('text', { name: 'search_key' })
  searchKey!: string;

  /** Which matters it takes on, in the words of the field: 介護, 子育て, 生活困窮. */
  @Column('text', { array: true, default: () => "'{}'" })
  takes!: string[];

  /** Desk, hours, how to reach it; no private persons. */
  @Column('text', { name: 'contact_note', nullable: true })
  contactNote!: string | null;

  @Column('text', { name: 'phone_raw', nullable: true })
  phoneRaw!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('boolean', { name: 'elects_seats', default: false })
  electsSeats!: boolean;

  /** The association whose group it is (支え合いの会). */
  @Column('uuid', { name: 'association_id', nullable: true })
  associationId!: string | null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: PlainDate | null;

  call(name: string, kana: string | null): void {
    this.name = name;
    this.kana = kana;
    this.searchKey = nameKeys(name, kana).searchKey;
  }
}
