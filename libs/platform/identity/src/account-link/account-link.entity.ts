import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a link is for: a first password (招待), or another one in place of a forgotten one (再設定). */
export type LinkKind = 'invitation' | 'reset';

/** A link with which someone sets a password once. Handed over by the administrator who made it: no mail is sent. P4, never published. */
@Entity('account_link')
@Index('account_link_token_hash', ['tokenHash'])
@Index('account_link_of_account', ['councilId', 'accountId'])
@ForeignKey('Account', ['councilId', 'accountId'], ['councilId', 'id'], {
  name: 'account_link_account',
  onDelete: 'CASCADE',
})
export class AccountLink {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** Whose password it sets. */
  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  kind!: LinkKind;

  /** SHA-256 in hex. */
  @Column('text', { name: 'token_hash' })
  tokenHash!: string;

  /** Whether it also takes the authenticator app and the passkeys away, because they are lost. */
  @Column('boolean', { name: 'clears_second_proofs' })
  clearsSecondProofs!: boolean;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** When it was used, or another one took its place; null while it holds. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
