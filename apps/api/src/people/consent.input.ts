import type { PlainDate } from '@tsunagari/kernel';
import type { ConsentChannel, ConsentGiver, ConsentPurpose, ConsentRecipient } from '@tsunagari/people';
import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../graphql/scalars.js';
import { VersionedIdInput } from '../registry/branch.input.js';
import { ConsentChannelEnum, ConsentGiverEnum, ConsentPurposeEnum, ConsentRecipientEnum } from './consent.enums.js';

/** Someone said no. */
@InputType('RecordRefusalInput', { description: 'Someone was asked and said no.' })
export class RecordRefusalInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => ConsentPurposeEnum, { description: 'What was asked.' })
  purpose!: ConsentPurpose;

  @Field(() => [ConsentRecipientEnum], {
    description: 'To whom the answer relates; at least one that fits the purpose.',
  })
  recipients!: readonly ConsentRecipient[];

  @Field(() => ID, { nullable: true, description: 'The version of the words, where one was shown.' })
  textId?: string | null;

  @Field(() => ConsentGiverEnum, { description: 'Who answered.' })
  givenBy!: ConsentGiver;

  @Field(() => String, { nullable: true, description: 'Who was there (立会人), at most 200 characters.' })
  witness?: string | null;

  @Field(() => ConsentChannelEnum, { description: 'By what way the answer came.' })
  channel!: ConsentChannel;

  @Field(() => DateScalar, { description: 'Day of the answer, today or earlier.' })
  from!: PlainDate;

  @Field(() => VersionedIdInput, {
    nullable: true,
    description: 'The answer of the same person that was written down wrongly.',
  })
  corrects?: VersionedIdInput | null;
}

/** Someone said yes. */
@InputType('RecordConsentInput', { description: 'Someone was asked and said yes.' })
export class RecordConsentInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => ConsentPurposeEnum, { description: 'What was asked.' })
  purpose!: ConsentPurpose;

  @Field(() => [ConsentRecipientEnum], { description: 'Who may know; at least one that fits the purpose.' })
  recipients!: readonly ConsentRecipient[];

  @Field(() => ID, { description: 'The version of the words to which the person agreed.' })
  textId!: string;

  @Field(() => ConsentGiverEnum, { description: 'Who answered.' })
  givenBy!: ConsentGiver;

  @Field(() => String, { nullable: true, description: 'Who was there (立会人), at most 200 characters.' })
  witness?: string | null;

  @Field(() => ConsentChannelEnum, { description: 'By what way the answer came.' })
  channel!: ConsentChannel;

  @Field(() => DateScalar, { description: 'Day of the answer, today or earlier.' })
  from!: PlainDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it holds no more; left out when it holds until it is withdrawn.',
  })
  to?: PlainDate | null;

  @Field(() => VersionedIdInput, {
    nullable: true,
    description: 'The answer of the same person that was written down wrongly.',
  })
  corrects?: VersionedIdInput | null;
}

/** Someone agrees no more. */
@InputType('WithdrawConsentInput', { description: 'Someone agrees no more.' })
export class WithdrawConsentInput extends VersionedIdInput {
  @Field(() => DateScalar, { description: 'First day without it, today or earlier.' })
  on!: PlainDate;

  @Field(() => ConsentGiverEnum, { description: 'Who withdrew it.' })
  by!: ConsentGiver;

  @Field(() => ConsentChannelEnum, { description: 'By what way.' })
  channel!: ConsentChannel;
}

/** Another version. */
@InputType('AddConsentTextInput', { description: 'Another version of the words to which people agree.' })
export class AddConsentTextInput {
  @Field(() => ConsentPurposeEnum, { description: 'What it asks for.' })
  purpose!: ConsentPurpose;

  @Field(() => String, { description: 'Name of the version, once for a purpose: 令和8年版.' })
  label!: string;

  @Field(() => String, { description: 'The words, at most 5,000 characters.' })
  text!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it is put before people; today unless told.',
  })
  inForceFrom?: PlainDate | null;
}
