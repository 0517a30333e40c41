import type { PartnerKind } from '@tsunagari/registry';
import { Field, ID, InputType } from 'type-graphql';
import { VersionedIdInput } from './branch.input.js';
import { PartnerKindEnum } from './registry.enums.js';

/** Which organisations are wanted. */
@InputType('PartnerOrganisationFilter', {
  description: 'Which organisations are wanted; conditions are joined by AND.',
})
export class PartnerOrganisationFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of the name or of its reading, in any writing.' })
  search?: string | null;

  @Field(() => PartnerKindEnum, { nullable: true, description: 'Their kind.' })
  kind?: PartnerKind | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they elect officers of branches.' })
  electsSeats?: boolean | null;
}

/** 関係機関・団体の登録 */
@InputType('RegisterPartnerOrganisationInput', { description: 'A new organisation.' })
export class RegisterPartnerOrganisationInput {
  @Field(() => PartnerKindEnum, { description: 'Its kind.' })
  kind!: PartnerKind;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its reading in kana.' })
  kana?: string | null;

  @Field(() => [String], { nullable: true, description: 'Which matters it takes on, at most 30.' })
  takes?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'How to reach it; no private persons.' })
  contactNote?: string | null;

  @Field(() => String, { nullable: true, description: 'Its telephone as people write it.' })
  phone?: string | null;

  @Field(() => ID, { nullable: true, description: 'The association whose group it is.' })
  associationId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it elects officers of branches.' })
  electsSeats?: boolean | null;
}

/** Corrections of an organisation. */
@InputType('RevisePartnerOrganisationInput', {
  description: 'Corrections of an organisation; what is left out stays, null takes away.',
})
export class RevisePartnerOrganisationInput extends VersionedIdInput {
  @Field(() => PartnerKindEnum, { nullable: true, description: 'Its kind.' })
  kind?: PartnerKind | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Its reading in kana.' })
  kana?: string | null;

  @Field(() => [String], { nullable: true, description: 'Which matters it takes on.' })
  takes?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'How to reach it.' })
  contactNote?: string | null;

  @Field(() => String, { nullable: true, description: 'Its telephone as people write it.' })
  phone?: string | null;
}
