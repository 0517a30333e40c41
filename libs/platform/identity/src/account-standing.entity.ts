import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * A number that is another whenever anything has changed that decides about an account: itself, its roles, the pledge. Triggers raise it; no
 * row stands for 0.
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

  @Column('integer')
  number!: number;
}
