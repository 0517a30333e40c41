import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * A random mark that is another after anything has changed that decides about an account: itself, its roles, which pledge it has accepted.
 * Triggers make and change it.
 */
@Entity('account_standing')
@ForeignKey('Account', ['councilId', 'id'], ['councilId', 'id'], {
  name: 'account_standing_account',
  onDelete: 'CASCADE',
})
export class AccountStanding {
  @PrimaryColumn('uuid', { name: 'council_id' })
  councilId!: string;

  /** The account's id. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  mark!: string;
}
