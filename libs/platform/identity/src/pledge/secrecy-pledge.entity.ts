import type { PlainDate } from '@tsunagari/kernel';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** 秘密厳守の約束: one edition of the text that everybody promises to keep before anything is shown. Append-only. */
@Entity('secrecy_pledge')
@Unique('secrecy_pledge_edition', ['councilId', 'edition'])
export class SecrecyPledge {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** 第1版, 第2版 …: the highest that is in force is the present one. */
  @Column('integer')
  edition!: number;

  @Column('text')
  text!: string;

  /** Of edition and text, SHA-256 in hex: what an acceptance is of. */
  @Column('text', { name: 'text_hash' })
  textHash!: string;

  /** First day on which it is asked for; null for the edition that a council begins with. */
  @Column('date', { name: 'in_force_from', nullable: true })
  inForceFrom!: PlainDate | null;

  @Column({
    type: 'timestamptz',
    name: 'recorded_at',
    default: () => 'clock_timestamp()',
    insert: false,
    update: false,
  })
  recordedAt!: Date;
}

/** That an account has promised to keep one edition. Append-only. */
@Entity('pledge_acceptance')
@Unique('pledge_acceptance_once', ['councilId', 'accountId', 'edition'])
@ForeignKey('Account', ['councilId', 'accountId'], ['councilId', 'id'], { name: 'pledge_acceptance_account' })
@ForeignKey('SecrecyPledge', ['councilId', 'edition'], ['councilId', 'edition'], { name: 'pledge_acceptance_pledge' })
export class PledgeAcceptance {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('integer')
  edition!: number;

  /** That of the text which was shown. */
  @Column('text', { name: 'text_hash' })
  textHash!: string;

  @Column('timestamptz', { name: 'accepted_at' })
  acceptedAt!: Date;
}
