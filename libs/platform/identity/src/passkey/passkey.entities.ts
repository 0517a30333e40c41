import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PasskeyUse } from './passkey-use.js';

/**
 * A passkey (パスキー) of an account: a key pair whose private half stays in a telephone, a computer or a security key. Its columns are
 * P4 and never published, but for its name and its days. Without history: its counter changes with each use.
 */
@Entity('passkey')
@Unique('passkey_once', ['councilId', 'credentialHash'])
@Index('passkey_credential_hash', ['credentialHash'])
@Index('passkey_of_account', ['councilId', 'accountId'])
@ForeignKey('Account', ['councilId', 'accountId'], ['councilId', 'id'], {
  name: 'passkey_account',
  onDelete: 'CASCADE',
})
export class Passkey {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  /** How its owner calls it: 「事務所のパソコン」. */
  @Column('text')
  name!: string;

  /** How the authenticator calls it, in base64url. */
  @Column('text', { name: 'credential_id' })
  credentialId!: string;

  /** SHA-256 of {@link credentialId} in hex: finds it before a council is known. */
  @Column('text', { name: 'credential_hash' })
  credentialHash!: string;

  /** The public key in COSE form, in base64url. */
  @Column('text', { name: 'public_key' })
  publicKey!: string;

  /** How often the authenticator says that it has signed; 0 for those that do not count. */
  @Column('bigint', { transformer: { from: Number, to: (count: number) => count } })
  counter!: number;

  /** Ways to reach the authenticator, as it told them: `internal`, `usb`, `hybrid` … */
  @Column('text', { array: true })
  transports!: string[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;
}

/**
 * A question that a passkey may answer once, within five minutes. Kept in an unlogged table: after a crash one asks again.
 * Of one who has not signed in it belongs to {@link NOBODYS_COUNCIL}.
 */
@Entity('passkey_challenge')
@Index('passkey_challenge_token_hash', ['councilId', 'tokenHash'])
@Index('passkey_challenge_age', ['councilId', 'expiresAt'])
export class PasskeyChallenge {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** Whose passkey is asked for, or who adds one; null at sign-in, where nobody is known yet. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  /** What the answer is good for, and for nothing else. */
  @Column('text', { name: 'asked_for' })
  askedFor!: PasskeyUse;

  /** SHA-256 in hex. */
  @Column('text', { name: 'token_hash' })
  tokenHash!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}

/** Where the questions to those are kept who have not said yet who they are. No council has this id. */
export const NOBODYS_COUNCIL = '00000000-0000-0000-0000-000000000000';
