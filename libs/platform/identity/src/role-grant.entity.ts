import { RecordEntity } from '@tsunagari/database';
import type { PlainDate, Role, Scope } from '@tsunagari/kernel';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

/** A role of an account in a scope for a term (任期); it ends by itself. */
@Entity('role_grant')
@Index('role_grant_of_account', ['councilId', 'accountId'])
@ForeignKey('Account', ['councilId', 'accountId'], ['councilId', 'id'], { name: 'role_grant_account' })
@Check('role_grant_period', 'valid_to is null or valid_to > valid_from')
@Check('role_grant_scope', "(scope_kind = 'council') = (scope_id is null)")
export class RoleGrant extends RecordEntity {
  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  role!: Role;

  @Column('text', { name: 'scope_kind' })
  scopeKind!: Scope['kind'];

  /** The branch, association or pair; null for the whole council. */
  @Column('uuid', { name: 'scope_id', nullable: true })
  scopeId!: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom!: PlainDate;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: PlainDate | null;
}
