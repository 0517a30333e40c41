import type { AccountRoleView } from '@tsunagari/identity';
import type { PlainDate, Role } from '@tsunagari/kernel';
import { Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.object.js';
import { payloadOf } from '../graphql/payload.object.js';
import { Publish } from '../graphql/publish.js';
import { DateScalar } from '../graphql/scalars.js';
import { AccountObject, RoleEnum } from './identity.objects.js';

/** 役割: a role of an account, as administrators keep it. */
@ObjectType('AccountRole', { description: '役割: a role of an account for a term (任期), as administrators keep it.' })
export class AccountRoleObject implements Pick<AccountRoleView, 'version' | 'role' | 'from' | 'to'> {
  @Publish('P1', 'Version, for changes.', () => Int)
  version!: number;

  @Publish('P1', 'The role.', () => RoleEnum)
  role!: Role;

  @Publish('P1', 'First day.', () => DateScalar)
  from!: PlainDate;

  @Publish('P1', 'First day without it; null when it has no end.', () => DateScalar, { nullable: true })
  to!: PlainDate | null;
}

export const AccountConnection = connectionOf('Account', () => AccountObject, 'accounts');

const account = { account: { type: () => AccountObject, meaning: 'The account' } };
export const DisableAccountPayload = payloadOf('DisableAccountPayload', account);
export const EnableAccountPayload = payloadOf('EnableAccountPayload', account);
export const GiveRolePayload = payloadOf('GiveRolePayload', account);
export const EndRolePayload = payloadOf('EndRolePayload', account);
