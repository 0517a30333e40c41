import type { PlainDate } from '@tsunagari/kernel';
import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../graphql/scalars.js';
import { VersionedIdInput } from './branch.input.js';

/** Which associations are wanted. */
@InputType('AssociationFilter', { description: 'Which associations are wanted; conditions are joined by AND.' })
export class AssociationFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of the name or of its reading, in any writing.' })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'The branch to which they belong on the day.' })
  branchId?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of their kind.' })
  kindCode?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they exist on the day; true when left out, null for all.',
  })
  isOpen?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day that is asked about; today unless told.' })
  asOf?: PlainDate | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they belong to no branch on the day.' })
  withoutBranch?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those with more households than the council’s limit.',
  })
  largeOnly?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether their reading is unknown.' })
  withoutKana?: boolean | null;
}

/** 自治会等の登録 */
@InputType('RegisterAssociationInput', { description: 'A new association.' })
export class RegisterAssociationInput {
  @Field(() => String, { description: 'Its name, at most 100 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its reading in kana.' })
  kana?: string | null;

  @Field(() => String, { description: 'Code of its kind.' })
  kindCode!: string;

  @Field(() => ID, { nullable: true, description: 'The branch to which it belongs.' })
  branchId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day, if known.' })
  openedOn?: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Where it meets.' })
  venue?: string | null;

  @Field(() => String, { nullable: true, description: 'Remark.' })
  note?: string | null;
}

/** Corrections of an association. */
@InputType('ReviseAssociationInput', {
  description: 'Corrections of an association; what is left out stays, null takes away.',
})
export class ReviseAssociationInput extends VersionedIdInput {
  @Field(() => String, { nullable: true, description: 'Its reading in kana.' })
  kana?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of its kind.' })
  kindCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it meets.' })
  venue?: string | null;

  @Field(() => String, { nullable: true, description: 'Remark.' })
  note?: string | null;
}

/** 名称の変更 */
@InputType('RenameAssociationInput', { description: 'Another name for an association from a day on.' })
export class RenameAssociationInput extends VersionedIdInput {
  @Field(() => String, { description: 'The new name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its reading in kana.' })
  kana?: string | null;

  @Field(() => DateScalar, { description: 'First day of the new name.' })
  effectiveOn!: PlainDate;
}

/** 所属支部の変更 */
@InputType('TransferAssociationInput', { description: 'Another branch for an association from a day on.' })
export class TransferAssociationInput extends VersionedIdInput {
  @Field(() => ID, { description: 'The branch to which it belongs from then on.' })
  branchId!: string;

  @Field(() => DateScalar, { description: 'First day in that branch.' })
  effectiveOn!: PlainDate;

  @Field(() => String, { nullable: true, description: 'How it is known or why.' })
  basis?: string | null;
}

/** 解散 */
@InputType('CloseAssociationInput', { description: 'The end of an association.' })
export class CloseAssociationInput extends VersionedIdInput {
  @Field(() => DateScalar, { description: 'First day without it.' })
  effectiveOn!: PlainDate;
}

/** A new word for associations. */
@InputType('AddAssociationKindInput', { description: 'A new word for associations.' })
export class AddAssociationKindInput {
  @Field(() => String, { description: 'The word: 自治区.' })
  label!: string;
}
