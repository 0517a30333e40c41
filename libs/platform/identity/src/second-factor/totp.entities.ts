import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The authenticator app of an account (ワンタイムコード). Without history: old secrets are not kept. */
@Entity('account_totp')
@ForeignKey('Account', ['councilId', 'id'], ['councilId', 'id'], { name: 'account_totp_account', onDelete: 'CASCADE' })
export class AccountTotp {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  /** The account's id. */
  @PrimaryColumn('uuid')
  id!: string;

  /** The shared secret, sealed. */
  @Column('text', { name: 'secret_sealed' })
  secretSealed!: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  /** Since when it is asked for; null until the first code was right. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  /** Step of 30 seconds of the last code that was taken: no code is taken twice. */
  @Column('bigint', { name: 'last_step', default: 0, transformer: { from: Number, to: (step: number) => step } })
  lastStep!: number;
}

/** A sign-in whose password was right and that waits for the code. */
@Entity('sign_in_challenge')
@Index('sign_in_challenge_token_hash', ['tokenHash'])
@Index('sign_in_challenge_of_account', ['councilId', 'accountId'])
@ForeignKey('Account', ['councilId', 'accountId'], ['councilId', 'id'], {
  name: 'sign_in_challenge_account',
  onDelete: 'CASCADE',
})
export class SignInChallenge {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  /** SHA-256 in hex. */
  @Column('text', { name: 'token_hash' })
  tokenHash!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** Codes that were tried. */
  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}
