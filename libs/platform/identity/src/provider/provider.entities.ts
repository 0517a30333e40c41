import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * Who an account is at the organisation's own provider (組織のアカウント). Made by the first sign-in through it, one for an account, and never
 * changed: the trail tells when. Without history: it is taken away with the other proofs of an account.
 */
@Entity('account_identity')
@Unique('account_identity_once', ['councilId', 'subjectHash'])
@Unique('account_identity_of_account', ['councilId', 'accountId'])
@Index('account_identity_subject_hash', ['subjectHash'])
@ForeignKey('Account', ['councilId', 'accountId'], ['councilId', 'id'], {
  name: 'account_identity_account',
  onDelete: 'CASCADE',
})
export class AccountIdentity {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  /** Address of the provider, as it says it itself: `https://login.example.jp`. */
  @Column('text')
  issuer!: string;

  /** How the provider calls the one who signed in; it never gives the name to another. */
  @Column('text')
  subject!: string;

  /** SHA-256 in hex of issuer and subject: finds it before a council is known. */
  @Column('text', { name: 'subject_hash' })
  subjectHash!: string;

  @Column('timestamptz', { name: 'linked_at' })
  linkedAt!: Date;
}

/** A sign-in that is at the provider and may come back once, within ten minutes. Of nobody's council: who it is, nobody knows yet. */
@Entity('provider_sign_in')
@Index('provider_sign_in_token_hash', ['councilId', 'tokenHash'])
@Index('provider_sign_in_age', ['councilId', 'expiresAt'])
export class ProviderSignIn {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** SHA-256 in hex of the secret in the browser's cookie. */
  @Column('text', { name: 'token_hash' })
  tokenHash!: string;

  /** Page of the product to go to afterwards: `/people`. */
  @Column('text')
  next!: string;

  /** Whether one must sign in there anew, because somebody has signed out here. */
  @Column('boolean', { name: 'asks_anew', default: false })
  asksAnew!: boolean;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
