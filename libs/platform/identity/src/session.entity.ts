import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Columns of everything that proves by a random text who asks; only its hash is kept. */
abstract class TokenEntity {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  /** SHA-256 in hex. */
  @Column('text', { name: 'token_hash' })
  tokenHash!: string;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()', insert: false, update: false })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}

/** A browser that has signed in. */
@Entity('session')
@Index('session_token_hash', ['tokenHash'])
@Index('session_of_account', ['councilId', 'accountId'])
@ForeignKey('Account', ['councilId', 'accountId'], ['councilId', 'id'], { name: 'session_account' })
export class Session extends TokenEntity {}

/** A token for scripts and analysts: scoped, expiring, shown once. */
@Entity('access_token')
@Index('access_token_token_hash', ['tokenHash'])
@Index('access_token_of_account', ['councilId', 'accountId'])
@ForeignKey('Account', ['councilId', 'accountId'], ['councilId', 'id'], { name: 'access_token_account' })
export class AccessToken extends TokenEntity {
  /** What it is for, in the owner's words. */
  @Column('text')
  name!: string;

  /** One of {@link TOKEN_SCOPES}. */
  @Column('text')
  scope!: string;
}

/** What a token may be used for: the analyst API, trusted documents of the API, or any operation within limits. */
export const TOKEN_SCOPES = ['analyst', 'api', 'api:adhoc'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];
