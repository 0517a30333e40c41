import type { PlainDate } from '@tsunagari/kernel';
import type {
  ConsentChannel,
  ConsentDecision,
  ConsentGiver,
  ConsentPurpose,
  ConsentRecipient,
  ConsentState,
  ConsentTextView,
  ConsentView,
} from '@tsunagari/people';
import { Int, ObjectType } from 'type-graphql';
import { NodeObject } from '../graphql/node.object.js';
import { payloadOf } from '../graphql/payload.object.js';
import { Publish } from '../graphql/publish.js';
import { DateScalar } from '../graphql/scalars.js';
import {
  ConsentChannelEnum,
  ConsentDecisionEnum,
  ConsentGiverEnum,
  ConsentPurposeEnum,
  ConsentRecipientEnum,
  ConsentStateEnum,
} from './consent.enums.js';

/** 同意書の文. */
@ObjectType('ConsentText', {
  implements: [NodeObject],
  description:
    '同意書の文: one version of the words to which people agree. It is never changed; another version is added.',
})
export class ConsentTextObject implements Omit<ConsentTextView, 'id'> {
  @Publish('P1', 'What it asks for.', () => ConsentPurposeEnum)
  purpose!: ConsentPurpose;

  @Publish('P1', 'Name of the version: 令和8年版.', () => String)
  label!: string;

  @Publish('P1', 'The words, with line breaks.', () => String)
  text!: string;

  @Publish('P1', 'SHA-256 of the words (UTF-8), hexadecimal; a consent keeps it.', () => String)
  textHash!: string;

  @Publish('P1', 'First day on which it is put before people.', () => DateScalar)
  inForceFrom!: PlainDate;

  @Publish('P1', 'Whether it is the version of its purpose that is put before people today.', () => Boolean)
  isPresent!: boolean;
}

/** What you may do with this answer today. */
@ObjectType('ConsentAbilities', { description: 'What you may do with this answer today.' })
export class ConsentAbilitiesObject {
  @Publish('P1', 'Withdraw it on behalf of the person.', () => Boolean)
  withdraw!: boolean;

  @Publish('P1', 'Write down another answer in its place.', () => Boolean)
  correct!: boolean;
}

/** 同意の記録. */
@ObjectType('Consent', {
  implements: [NodeObject],
  description:
    '同意の記録: one answer as it was written down. It is withdrawn or corrected by another answer, never changed or removed.',
})
export class ConsentObject implements Omit<ConsentView, 'id' | 'personId' | 'textId' | 'witnessSealed'> {
  @Publish('P1', 'Version, for changes.', () => Int)
  version!: number;

  @Publish('P3', 'What was answered.', () => ConsentDecisionEnum)
  decision!: ConsentDecision;

  @Publish('P3', 'What was asked.', () => ConsentPurposeEnum)
  purpose!: ConsentPurpose;

  @Publish('P3', 'To whom the answer relates.', () => [ConsentRecipientEnum])
  recipients!: ConsentRecipient[];

  @Publish(
    'P3',
    'SHA-256 of the words that were put before the person; null for a refusal without any.',
    () => String,
    {
      nullable: true,
    },
  )
  textHash!: string | null;

  @Publish('P3', 'Who answered.', () => ConsentGiverEnum)
  givenBy!: ConsentGiver;

  @Publish('P3', 'By what way the answer came.', () => ConsentChannelEnum)
  channel!: ConsentChannel;

  @Publish('P3', 'Day of the answer.', () => DateScalar)
  from!: PlainDate;

  @Publish('P3', 'First day on which it holds no more; null when it holds until it is withdrawn.', () => DateScalar, {
    nullable: true,
  })
  to!: PlainDate | null;

  @Publish('P3', 'First day without it; null when it was not withdrawn.', () => DateScalar, { nullable: true })
  withdrawnOn!: PlainDate | null;

  @Publish('P3', 'Who withdrew it.', () => ConsentGiverEnum, { nullable: true })
  withdrawnBy!: ConsentGiver | null;

  @Publish('P3', 'By what way it was withdrawn.', () => ConsentChannelEnum, { nullable: true })
  withdrawnChannel!: ConsentChannel | null;

  @Publish('P3', '訂正ずみ: another answer stands in its place.', () => Boolean)
  isCorrected!: boolean;
}

/** How one purpose stands with one recipient. */
@ObjectType('ConsentStanding', {
  description: 'Whether one recipient may know about the person for one purpose today. Absence is not refusal.',
})
export class ConsentStandingObject {
  @Publish('P3', 'The purpose.', () => ConsentPurposeEnum)
  purpose!: ConsentPurpose;

  @Publish('P3', 'The recipient.', () => ConsentRecipientEnum)
  recipient!: ConsentRecipient;

  @Publish('P3', 'How it stands; only GIVEN allows anything.', () => ConsentStateEnum)
  state!: ConsentState;

  @Publish('P3', 'Since when it stands so; null when nobody has asked.', () => DateScalar, { nullable: true })
  since!: PlainDate | null;
}

const consent = { consent: { type: () => ConsentObject, meaning: 'The answer' } };
export const RecordConsentPayload = payloadOf('RecordConsentPayload', consent);
export const RecordRefusalPayload = payloadOf('RecordRefusalPayload', consent);
export const WithdrawConsentPayload = payloadOf('WithdrawConsentPayload', consent);
export const AddConsentTextPayload = payloadOf('AddConsentTextPayload', {
  consentText: { type: () => ConsentTextObject, meaning: 'The version' },
});
