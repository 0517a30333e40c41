import type { PlainDate } from '@tsunagari/kernel';
import type { CommissionState, PartyKind, RoleKind } from '@tsunagari/people';
import { Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.object.js';
import { NodeObject } from '../graphql/node.object.js';
import { Publish } from '../graphql/publish.js';
import { DateScalar } from '../graphql/scalars.js';
import { CommissionStateEnum, PartyKindEnum, RoleKindEnum } from './people.enums.js';
import { SourcedObject } from '../registry/origin.object.js';

/** 委嘱者: one who commissions, as printed. */
@ObjectType('CommissionParty', { description: '委嘱者: one who commissions, as printed.' })
export class CommissionPartyObject {
  @Publish('P1', 'Place on the document, 1 or 2.', () => Int)
  position!: number;

  @Publish('P1', 'Kind of the body.', () => PartyKindEnum)
  organisationKind!: PartyKind;

  @Publish('P1', 'Name of the body.', () => String)
  organisationName!: string;

  @Publish('P1', 'Title of the one who signs.', () => String)
  signatoryTitle!: string;

  @Publish('P2', 'Name of the one who signs.', () => String, { nullable: true })
  signatoryName!: string | null;
}

/** What you may do with this commission today. */
@ObjectType('CommissionAbilities', { description: 'What you may do with this commission today.' })
export class CommissionAbilitiesObject {
  @Publish('P1', 'Renew it.', () => Boolean)
  renew!: boolean;

  @Publish('P1', 'End it early.', () => Boolean)
  end!: boolean;
}

/** 委嘱: a task that one or two bodies entrust to a person for a period. */
@ObjectType('Commission', {
  implements: [NodeObject, SourcedObject],
  description: '委嘱: a task that one or two bodies entrust to a person for a period.',
})
export class CommissionObject {
  @Publish('P1', 'Version, for changes.', () => Int)
  version!: number;

  @Publish('P1', 'The role.', () => RoleKindEnum)
  role!: RoleKind;

  @Publish('P1', 'The word for it.', () => String)
  label!: string;

  @Publish('P1', 'First day.', () => DateScalar)
  from!: PlainDate;

  @Publish('P1', 'First day that no longer belongs.', () => DateScalar)
  to!: PlainDate;

  @Publish('P1', 'Who recommended the person.', () => String, { nullable: true })
  recommendedBy!: string | null;

  @Publish('P1', 'Number of the document (発番).', () => String, { nullable: true })
  documentNo!: string | null;

  @Publish('P1', 'Version of the pledge that was given.', () => String, { nullable: true })
  pledgeVersion!: string | null;

  @Publish('P1', 'Day on the document.', () => DateScalar, { nullable: true })
  issuedOn!: PlainDate | null;

  @Publish('P1', 'First day without it when it was ended early.', () => DateScalar, { nullable: true })
  endedOn!: PlainDate | null;

  @Publish('P2', 'Why it was ended early.', () => String, { nullable: true })
  endReason!: string | null;

  @Publish('P1', 'How it stands today.', () => CommissionStateEnum)
  state!: CommissionState;
}

export const CommissionConnection = connectionOf('Commission', () => CommissionObject, 'commissions');
