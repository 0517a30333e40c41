import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The password of an account, as its argon2id hash. A table of its own without history: old secrets are not kept. */
@Entity('account_credential')
@ForeignKey('Account', ['councilId', 'id'], ['councilId', 'id'], {
  name: 'account_credential_account',
  onDelete: 'CASCADE',
})
export class AccountCredential {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  /** The account's id. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt!: Date;
}
