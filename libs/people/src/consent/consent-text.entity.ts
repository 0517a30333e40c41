import type { PlainDate } from '@tsunagari/kernel';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { ConsentPurpose } from './consent.vocabulary.js';

/**
 * 同意書の文: the words to which someone agrees, in one version – 見守りのための共有, 令和8年版. People have agreed to these very words:
 * no version is ever changed or removed, the council adds another one.
 */
@Entity('consent_text')
@Unique('consent_text_once', ['councilId', 'purpose', 'label'])
export class ConsentText {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  purpose!: ConsentPurpose;

  /** The council's name of the version: 令和8年版. */
  @Column('text')
  label!: string;

  @Column('text')
  text!: string;

  /** SHA-256 of the text in UTF-8, hexadecimal. */
  @Column('text', { name: 'text_hash' })
  textHash!: string;

  /** First day on which it is put before people. */
  @Column('date', { name: 'in_force_from' })
  inForceFrom!: PlainDate;

  @Column({
    type: 'timestamptz',
    name: 'recorded_at',
    default: () => 'clock_timestamp()',
    insert: false,
    update: false,
  })
  recordedAt!: Date;
}
