import { ROLES, type PlainDate } from '@tsunagari/kernel';
import type { AccountView, StartedTotp } from '@tsunagari/identity';
import { Int, ObjectType, registerEnumType } from 'type-graphql';
import { NodeObject } from '../graphql/node.object.js';
import { payloadOf } from '../graphql/payload.object.js';
import { Publish } from '../graphql/publish.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';

const MEANINGS: Readonly<Record<(typeof ROLES)[number], string>> = {
  council_admin: '管理者: keeps accounts and settings of the council.',
  council_staff: '市社協職員: staff of the council.',
  branch_coordinator: '支部コーディネーター: coordinator at a branch’s base.',
  branch_officer: '支部役員: officer of a branch.',
  supporter: '福祉協力員: visits in a pair.',
  association_officer: '自治会等の役員: officer of an association.',
  analyst: '分析担当: reads figures, never persons.',
  network_analyst: '広域の分析担当: reads published figures of all councils.',
  auditor: '監査担当: reads trails and settings, changes nothing.',
};

/** Roles as GraphQL writes them. */
export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role.toUpperCase(), role]));
registerEnumType(RoleEnum, {
  name: 'RoleCode',
  description: 'What an account may be, for a term and in a scope.',
  valuesConfig: Object.fromEntries(ROLES.map((role) => [role.toUpperCase(), { description: MEANINGS[role] }])),
});

/** An account. */
@ObjectType('Account', { implements: NodeObject, description: 'Someone who may sign in; here always your own.' })
export class AccountObject implements Pick<
  AccountView,
  'version' | 'email' | 'displayName' | 'lastSignInAt' | 'totpSince' | 'disabledAt'
> {
  @Publish('P1', 'Version, for changes.', () => Int)
  version!: number;

  @Publish('P1', 'E-mail address for signing in.', () => String)
  email!: string;

  @Publish('P1', 'Name by which others see it.', () => String)
  displayName!: string;

  @Publish('P1', 'When it last signed in.', () => DateTimeScalar, { nullable: true })
  lastSignInAt!: string | null;

  @Publish(
    'P1',
    'Since when sign-in asks for a code of an authenticator app; null while it does not.',
    () => DateTimeScalar,
    {
      nullable: true,
    },
  )
  totpSince!: string | null;

  @Publish('P1', 'Since when it cannot be used; null while it may sign in.', () => DateTimeScalar, { nullable: true })
  disabledAt!: string | null;
}

/** A role of an account. */
@ObjectType('RoleGrant', { description: 'A role of your account with its term (任期).' })
export class RoleGrantObject {
  @Publish('P1', 'The role.', () => RoleEnum)
  role!: string;

  @Publish('P1', 'First day.', () => DateScalar)
  from!: PlainDate;

  @Publish('P1', 'First day without it; null when it has no end.', () => DateScalar, { nullable: true })
  to!: PlainDate | null;
}

/** What the viewer may do at all. */
@ObjectType('ViewerAbilities', { description: 'What you may do today, apart from what hangs on single records.' })
export class ViewerAbilitiesObject {
  @Publish('P1', 'Read the trail: who changed what, and who looked at whom.', () => Boolean)
  readTrail!: boolean;

  @Publish('P1', 'Open and merge branches.', () => Boolean)
  openBranch!: boolean;

  @Publish('P1', 'Register associations.', () => Boolean)
  registerAssociation!: boolean;

  @Publish('P1', 'Register and correct organisations.', () => Boolean)
  registerPartner!: boolean;

  @Publish('P1', 'Invite people and help those who cannot sign in any more.', () => Boolean)
  invitePerson!: boolean;
}

/** The one who asks. */
@ObjectType('Viewer', { description: 'You: your account, your council, your roles and what you may do.' })
export class ViewerObject {}

/** What an authenticator app needs. */
@ObjectType('StartedTotp', { description: 'What an authenticator app needs; shown this once.' })
export class StartedTotpObject implements StartedTotp {
  @Publish('P3', 'The secret for typing, in Base32.', () => String)
  secret!: string;

  @Publish('P3', 'The same for a QR code: `otpauth://totp/…`.', () => String)
  uri!: string;
}

const account = { account: { type: () => AccountObject, meaning: 'Your account' } };
export const ReviseMyAccountPayload = payloadOf('ReviseMyAccountPayload', account);
export const ChangeMyPasswordPayload = payloadOf('ChangeMyPasswordPayload', account);
export const StartTotpPayload = payloadOf('StartTotpPayload', {
  totp: { type: () => StartedTotpObject, meaning: 'What the app needs' },
});
export const ConfirmTotpPayload = payloadOf('ConfirmTotpPayload', account);
export const RemoveTotpPayload = payloadOf('RemoveTotpPayload', account);
