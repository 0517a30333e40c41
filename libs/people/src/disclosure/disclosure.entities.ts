import type { PlainDate } from '@tsunagari/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DisclosureBasis, DisclosureKind } from './disclosure.vocabulary.js';

/** 提供記録: data about people was handed on – the roster of a branch to the head of an association, on 2026-11-30, by consent. Append-only. */
@Entity('disclosure')
@Index('disclosure_by_day', ['councilId', 'providedOn', 'id'])
@Check('disclosure_kind', "kind in ('SHARE', 'EXPORT', 'PRINT', 'OWN_DATA')")
@Check('disclosure_basis', "basis in ('CONSENT', 'LAW', 'LIFE', 'PUBLIC_HEALTH', 'COOPERATION', 'SUBJECT')")
@Check('disclosure_items', 'cardinality(items) > 0')
export class Disclosure {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column({
    type: 'timestamptz',
    name: 'recorded_at',
    default: () => 'clock_timestamp()',
    insert: false,
    update: false,
  })
  recordedAt!: Date;

  /** Who handed it on; null for the system. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('date', { name: 'provided_on' })
  providedOn!: PlainDate;

  @Column('text')
  kind!: DisclosureKind;

  /** Who got it: 大石東自治会 会長. */
  @Column('text')
  recipient!: string;

  @Column('text')
  basis!: DisclosureBasis;

  /** What it told of each person: 氏名, 電話番号. */
  @Column('text', { array: true })
  items!: string[];

  /** The list that was taken away as a file: 名簿. */
  @Column('text', { name: 'list_name', nullable: true })
  listName!: string | null;
}

/** That a disclosure told of this person. It stays when the person is erased. */
@Entity('disclosure_person')
@Index('disclosure_person_of_person', ['councilId', 'personId', 'disclosureId'])
@Index('disclosure_person_of_disclosure', ['councilId', 'disclosureId'])
@ForeignKey('Disclosure', ['councilId', 'disclosureId'], ['councilId', 'id'], { name: 'disclosure_person_disclosure' })
export class DisclosurePerson {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'disclosure_id' })
  disclosureId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;
}

/** The name of an erased person whose data was handed on less than three years ago; its id is that of the person. */
@Entity('erased_person')
export class ErasedName {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'name_sealed' })
  nameSealed!: string;

  /** First day on which nobody needs to know any more. */
  @Column('date', { name: 'keep_until' })
  keepUntil!: PlainDate;
}
