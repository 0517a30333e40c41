import { RecordEntity } from '@tsunagari/database';
import { Column, Entity, Index, Unique } from 'typeorm';

/** Someone who may sign in. Not a person of the register: supporters without an account have none. */
@Entity('account')
@Unique('account_email_once', ['councilId', 'emailKey'])
@Index('account_email_key', ['emailKey'])
export class Account extends RecordEntity {
  @Column('text')
  email!: string;

  /** {@link emailKeyOf} the address: what sign-in compares. */
  @Column('text', { name: 'email_key' })
  emailKey!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  /** Since when nothing is answered to it; null while it may sign in. */
  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;
}

/** What two writings of one e-mail address share: width, case and surrounding spaces do not matter. */
export function emailKeyOf(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}
