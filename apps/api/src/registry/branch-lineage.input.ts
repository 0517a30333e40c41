import type { PlainDate } from '@tsunagari/kernel';
import type { BranchKind } from '@tsunagari/registry';
import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../graphql/scalars.js';
import { VersionedIdInput } from './branch.input.js';
import { BranchKindEnum } from './registry.enums.js';

/** A branch that comes out of a split. */
@InputType('SplitSuccessorInput', { description: 'A branch that comes out of a split, and what it takes over.' })
export class SplitSuccessorInput {
  @Field(() => String, { description: 'Short code, never used before.' })
  code!: string;

  @Field(() => String, { description: 'Name without 支部.' })
  name!: string;

  @Field(() => String, { description: 'Reading in kana.' })
  kana!: string;

  @Field(() => BranchKindEnum, { description: 'Kind of area.' })
  kind!: BranchKind;

  @Field(() => String, { nullable: true, description: 'Which part of the city it is.' })
  areaNote?: string | null;

  @Field(() => [ID], { description: 'Associations that it takes over.' })
  associationIds!: readonly string[];

  @Field(() => [ID], { nullable: true, description: 'Bases that it takes over.' })
  baseIds?: readonly string[] | null;
}

/** 支部の分割 */
@InputType('SplitBranchInput', {
  description: 'A split: the branch ends on the day and its successors take over everything.',
})
export class SplitBranchInput extends VersionedIdInput {
  @Field(() => DateScalar, { description: 'First day of the successors.' })
  effectiveOn!: PlainDate;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'The meeting that decided it.' })
  meeting?: string | null;

  @Field(() => [SplitSuccessorInput], { description: 'Two or more successors.' })
  successors!: readonly SplitSuccessorInput[];
}

/** 支部の統合 */
@InputType('MergeBranchesInput', {
  description: 'A merger: the branches end on the day and a new one takes over everything.',
})
export class MergeBranchesInput {
  @Field(() => [VersionedIdInput], { description: 'Two or more branches.' })
  branches!: readonly VersionedIdInput[];

  @Field(() => String, { description: 'Short code of the new branch, never used before.' })
  code!: string;

  @Field(() => String, { description: 'Its name without 支部.' })
  name!: string;

  @Field(() => String, { description: 'Its reading in kana.' })
  kana!: string;

  @Field(() => BranchKindEnum, { description: 'Kind of area.' })
  kind!: BranchKind;

  @Field(() => DateScalar, { description: 'First day of the new branch.' })
  effectiveOn!: PlainDate;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'The meeting that decided it.' })
  meeting?: string | null;
}
