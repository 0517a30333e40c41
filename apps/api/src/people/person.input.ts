import type { PlainDate } from '@tsunagari/kernel';
import type { BirthPrecision, RoleKind, ContactKind, PersonLeftReason } from '@tsunagari/people';
import { Field, InputType, ID } from 'type-graphql';
import { DateScalar } from '../graphql/scalars.js';
import { VersionedIdInput } from '../registry/branch.input.js';
import { BirthPrecisionEnum, RoleKindEnum, ContactKindEnum, PersonLeftReasonEnum } from './people.enums.js';

/** Which people are wanted; conditions are joined by AND. */
@InputType('PersonFilter', { description: 'Which people are wanted; conditions are joined by AND.' })
export class PersonFilterInput {
  @Field(() => ID, { nullable: true, description: 'The association.' })
  associationId?: string | null;

  @Field(() => BirthPrecisionEnum, { nullable: true, description: 'How exactly the birth is known.' })
  birthPrecision?: BirthPrecision | null;

  @Field(() => ID, { nullable: true, description: 'The branch.' })
  branchId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they live here still; true when left out, null for all.',
  })
  isPresent?: boolean | null;

  @Field(() => RoleKindEnum, { nullable: true, description: 'The role.' })
  role?: RoleKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was typed: part of a name or reading in any writing, or a telephone number.',
  })
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those who belong to no association.' })
  withoutAssociation?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those whose reading is unknown.' })
  withoutKana?: boolean | null;
}

/** One telephone number or address. */
@InputType('ContactInput', { description: 'One telephone number or address.' })
export class ContactInput {
  @Field(() => ContactKindEnum, { description: 'The kind.' })
  kind!: ContactKind;

  @Field(() => String, { nullable: true, description: 'The council’s own word for the role; needed for OTHER.' })
  label?: string | null;

  @Field(() => String, { description: 'The text as people write it.' })
  value!: string;
}

/** A new person. */
@InputType('RegisterPersonInput', { description: 'A new person.' })
export class RegisterPersonInput {
  @Field(() => String, {
    description: 'The name as it is written, character by character; family and given name parted by a space.',
  })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The reading in kana.' })
  kana?: string | null;

  @Field(() => String, { nullable: true, description: 'The birth as people write it: 昭和23年4月1日, 1948, 80代.' })
  birth?: string | null;

  @Field(() => ID, { nullable: true, description: 'The association.' })
  associationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The branch.' })
  branchId?: string | null;

  @Field(() => [ContactInput], { nullable: true, description: 'Telephone numbers and addresses; the whole list.' })
  contacts?: readonly ContactInput[] | null;

  @Field(() => String, { nullable: true, description: 'Number in the council’s own roster (名簿番号).' })
  rosterNo?: string | null;

  @Field(() => String, { nullable: true, description: 'Remark.' })
  note?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True when someone has looked at the people who resemble this one.',
  })
  allowDuplicate?: boolean | null;
}

/** Corrections of a person; what is left out stays, null takes away. */
@InputType('RevisePersonInput', { description: 'Corrections of a person; what is left out stays, null takes away.' })
export class RevisePersonInput extends VersionedIdInput {
  @Field(() => String, {
    nullable: true,
    description: 'The name as it is written, character by character; family and given name parted by a space.',
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The reading in kana.' })
  kana?: string | null;

  @Field(() => String, { nullable: true, description: 'The birth as people write it: 昭和23年4月1日, 1948, 80代.' })
  birth?: string | null;

  @Field(() => ID, { nullable: true, description: 'The association.' })
  associationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The branch.' })
  branchId?: string | null;

  @Field(() => [ContactInput], { nullable: true, description: 'Telephone numbers and addresses; the whole list.' })
  contacts?: readonly ContactInput[] | null;

  @Field(() => String, { nullable: true, description: 'Number in the council’s own roster (名簿番号).' })
  rosterNo?: string | null;

  @Field(() => String, { nullable: true, description: 'Remark.' })
  note?: string | null;
}

/** A person who lives here no more. */
@InputType('RecordPersonLeftInput', { description: 'A person who lives here no more.' })
export class RecordPersonLeftInput extends VersionedIdInput {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: PlainDate;

  @Field(() => PersonLeftReasonEnum, { description: 'Why.' })
  reason!: PersonLeftReason;
}

/** A person who lives here again. */
@InputType('RecordPersonReturnedInput', { description: 'A person who lives here again.' })
export class RecordPersonReturnedInput extends VersionedIdInput {}

/** Two people who live together. */
@InputType('JoinHouseholdInput', { description: 'Two people who live together.' })
export class JoinHouseholdInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => ID, { description: 'A person of the household to join.' })
  withPersonId!: string;
}

/** A person who lives alone from now on. */
@InputType('LeaveHouseholdInput', { description: 'A person who lives alone from now on.' })
export class LeaveHouseholdInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;
}
