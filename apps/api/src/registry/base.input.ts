import type { PlainDate } from '@tsunagari/kernel';
import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../graphql/scalars.js';
import { VersionedIdInput } from './branch.input.js';

/** 支部拠点を設ける */
@InputType('OpenBranchBaseInput', { description: 'A new base of a branch.' })
export class OpenBranchBaseInput {
  @Field(() => ID, { description: 'Its branch.' })
  branchId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Its address as people write it; it is kept as written and taken apart beside.' })
  addressRaw!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its telephone as people write it; local numbers get the council’s area code.',
  })
  phoneRaw?: string | null;

  @Field(() => String, { nullable: true, description: 'Opening hours in words.' })
  hours?: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: PlainDate;
}

/** Corrections of a base. */
@InputType('ReviseBranchBaseInput', { description: 'Corrections of a base; what is left out stays, null takes away.' })
export class ReviseBranchBaseInput extends VersionedIdInput {
  @Field(() => String, { nullable: true, description: 'Its name.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Its address as people write it.' })
  addressRaw?: string | null;

  @Field(() => String, { nullable: true, description: 'Its telephone as people write it.' })
  phoneRaw?: string | null;

  @Field(() => String, { nullable: true, description: 'Opening hours in words.' })
  hours?: string | null;

  @Field(() => String, { nullable: true, description: 'Remark.' })
  note?: string | null;
}

/** 支部拠点を閉じる */
@InputType('CloseBranchBaseInput', { description: 'The end of a base.' })
export class CloseBranchBaseInput extends VersionedIdInput {
  @Field(() => DateScalar, { description: 'First day without it.' })
  effectiveOn!: PlainDate;
}
