import { ERASURE_REASONS, type ErasureReason } from '@tsunagari/people';
import { Field, ID, InputType, Int } from 'type-graphql';
import { publishedEnum } from '../graphql/published-enum.js';

export const ErasureReasonEnum = publishedEnum('ErasureReason', 'Why a person is erased.', ERASURE_REASONS, {
  SUBJECT_REQUEST: '本人の求め: the person asked for it.',
  RETENTION_OVER: '保存期間をすぎた: the time for which records are kept is over.',
  REGISTERED_BY_MISTAKE: '誤って登録した: should never have been registered.',
});

/** Whom, and why. */
@InputType('ErasePersonInput', { description: 'Whom to erase. It cannot be undone.' })
export class ErasePersonInput {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field(() => Int, { description: 'The version that you have seen.' })
  version!: number;

  @Field(() => ErasureReasonEnum, { description: 'Why.' })
  reason!: ErasureReason;

  @Field(() => String, { description: 'The name of the person, typed by the one who erases.' })
  typedName!: string;

  @Field(() => String, { description: 'Your present password.' })
  currentPassword!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The present code of the authenticator app, if you have set one up.',
  })
  code?: string | null;
}
