import { RecordEntity } from '@tsunagari/database';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { ContactKind } from '../vocabulary.js';

/** 連絡先: one telephone number, fax, e-mail address or postal address of a person. What it says is sealed. */
@Entity('person_contact')
@Index('person_contact_of_person', ['councilId', 'personId'])
@Index('person_contact_by_hash', ['councilId', 'searchHash'])
@ForeignKey('Person', ['councilId', 'personId'], ['councilId', 'id'], {
  name: 'person_contact_person',
  onDelete: 'CASCADE',
})
export class PersonContact extends RecordEntity {
  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  kind!: ContactKind;

  /** Whose or where it is: 自宅, 携帯, 呼出. */
  @Column('text', { nullable: true })
  label!: string | null;

  /** Place in the list of the person's contacts, 0 = first. */
  @Column('integer')
  position!: number;

  /** `{"raw": as written, "even": in even writing}`, sealed. */
  @Column('text')
  sealed!: string;

  /** Keyed hash of the digits of a telephone or fax number; null for others. */
  @Column('text', { name: 'search_hash', nullable: true })
  searchHash!: string | null;
}
