import type { PlainDate } from '@tsunagari/kernel';
import type { BranchKind } from '@tsunagari/registry';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../graphql/scalars.js';
import { BranchKindEnum } from './registry.enums.js';

/** Which branches are wanted. */
@InputType('BranchFilter', { description: 'Which branches are wanted; conditions are joined by AND.' })
export class BranchFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of the name or of its reading, in any writing.' })
  search?: string | null;

  @Field(() => BranchKindEnum, { nullable: true, description: 'Kind of area.' })
  kind?: BranchKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they exist on the day; true when left out, null for all.',
  })
  isOpen?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day that is asked about; today unless told.' })
  asOf?: PlainDate | null;
}

/** What was seen of a record. */
@InputType('VersionedId', { description: 'A record and the version of it that you have seen.' })
export class VersionedIdInput {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;

  @Field(() => Int, { description: 'The version that you have seen; another one is refused with VERSION_CONFLICT.' })
  version!: number;
}

/** 支部を設ける */
@InputType('OpenBranchInput', { description: 'A new branch.' })
export class OpenBranchInput {
  @Field(() => String, { description: 'Short code: 1–20 letters, digits and hyphens, never used before.' })
  code!: string;

  @Field(() => String, { description: 'Name without 支部, at most 100 characters.' })
  name!: string;

  @Field(() => String, { description: 'Reading in kana.' })
  kana!: string;

  @Field(() => BranchKindEnum, { description: 'Kind of area.' })
  kind!: BranchKind;

  @Field(() => DateScalar, { description: 'First day.' })
  openedOn!: PlainDate;

  @Field(() => String, { nullable: true, description: 'Which part of the city it is.' })
  areaNote?: string | null;
}

/** Corrections of a branch. */
@InputType('ReviseBranchInput', { description: 'Corrections of a branch; what is left out stays.' })
export class ReviseBranchInput extends VersionedIdInput {
  @Field(() => String, { nullable: true, description: 'Reading in kana.' })
  kana?: string | null;

  @Field(() => BranchKindEnum, { nullable: true, description: 'Kind of area.' })
  kind?: BranchKind | null;

  @Field(() => String, { nullable: true, description: 'Which part of the city it is; null takes it away.' })
  areaNote?: string | null;

  @Field(() => String, { nullable: true, description: 'What "member" means here; null takes it away.' })
  memberMeaning?: string | null;
}

/** 支部名の変更 */
@InputType('RenameBranchInput', { description: 'Another name for a branch from a day on.' })
export class RenameBranchInput extends VersionedIdInput {
  @Field(() => String, { description: 'The new name without 支部.' })
  name!: string;

  @Field(() => String, { description: 'Its reading in kana.' })
  kana!: string;

  @Field(() => DateScalar, { description: 'First day of the new name.' })
  effectiveOn!: PlainDate;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'The meeting that decided it.' })
  meeting?: string | null;
}

/** 支部を閉じる */
@InputType('CloseBranchInput', { description: 'The end of a branch that holds nothing any more.' })
export class CloseBranchInput extends VersionedIdInput {
  @Field(() => DateScalar, { description: 'First day without it.' })
  effectiveOn!: PlainDate;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'The meeting that decided it.' })
  meeting?: string | null;
}
