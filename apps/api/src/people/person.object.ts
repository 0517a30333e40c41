import type { PlainDate } from '@tsunagari/kernel';
import type { BirthPrecision, ContactKind, PersonLeftReason } from '@tsunagari/people';
import { ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.object.js';
import { NodeObject } from '../graphql/node.object.js';
import { Publish } from '../graphql/publish.js';
import { DateScalar } from '../graphql/scalars.js';
import { BirthPrecisionEnum, ContactKindEnum, PersonLeftReasonEnum } from './people.enums.js';
import { SourcedObject } from '../registry/origin.object.js';

/** 生年月日: a birth as exactly as it is known. */
@ObjectType('PartialBirth', { description: '生年月日: a birth as exactly as it is known.' })
export class PartialBirthObject {
  @Publish('P2', 'How exactly it is known.', () => BirthPrecisionEnum)
  precision!: BirthPrecision;

  @Publish('P2', 'As it is read to people: 昭和23年（1948年）4月1日, 昭和23年, 80代.', () => String)
  text!: string;

  @Publish('P2', 'Calendar year; null when only the decade of the age is known.', () => Int, { nullable: true })
  year!: number | null;

  @Publish('P2', 'Month 1–12; null when it is not known.', () => Int, { nullable: true })
  month!: number | null;

  @Publish('P2', 'Day of the month; null when it is not known.', () => Int, { nullable: true })
  day!: number | null;

  @Publish('P2', 'Lowest age of the decade: 80 of 80代.', () => Int, { nullable: true })
  ageDecade!: number | null;

  @Publish('P2', 'As it was written.', () => String, { nullable: true })
  raw!: string | null;
}

/** How a person is reached: one number or address. */
@ObjectType('PersonContact', { description: 'How a person is reached: one number or address.' })
export class PersonContactObject {
  @Publish('P2', 'Id within the person.', () => ID)
  id!: string;

  @Publish('P2', 'What it is.', () => ContactKindEnum)
  kind!: ContactKind;

  @Publish('P2', 'In even writing: 048-000-0001.', () => String)
  value!: string;

  @Publish('P2', 'As it was written.', () => String)
  raw!: string;

  @Publish('P2', 'Whose or where it is: 自宅, 呼出.', () => String, { nullable: true })
  label!: string | null;
}

/** What you may do with this person today; the screen shows no other action. */
@ObjectType('PersonAbilities', {
  description: 'What you may do with this person today; the screen shows no other action.',
})
export class PersonAbilitiesObject {
  @Publish('P1', 'Correct the card.', () => Boolean)
  revise!: boolean;

  @Publish('P1', 'Record that the person lives here no more, or again.', () => Boolean)
  leave!: boolean;

  @Publish('P1', 'Begin a term in a role.', () => Boolean)
  addRole!: boolean;

  @Publish('P1', 'Commission the person (委嘱).', () => Boolean)
  commission!: boolean;

  @Publish('P1', 'Register the person as a volunteer.', () => Boolean)
  registerVolunteer!: boolean;
}

/** ひと: someone whom the council knows, without a login. */
@ObjectType('Person', {
  implements: [NodeObject, SourcedObject],
  description: 'ひと: someone whom the council knows, without a login.',
})
export class PersonObject {
  @Publish('P1', 'Version, for changes.', () => Int)
  version!: number;

  @Publish('P2', 'The name as it was given, character by character.', () => String)
  name!: string;

  @Publish('P2', 'The reading as it was given; null when nobody has told us.', () => String, { nullable: true })
  kana!: string | null;

  @Publish('P2', 'Number in the council’s own roster (名簿番号).', () => String, { nullable: true })
  rosterNo!: string | null;

  @Publish('P2', 'First day without the person; null while the person lives here.', () => DateScalar, {
    nullable: true,
  })
  leftOn!: PlainDate | null;

  @Publish('P2', 'Why the person lives here no more.', () => PersonLeftReasonEnum, { nullable: true })
  leftReason!: PersonLeftReason | null;

  @Publish('P2', 'Whether the person lives here today.', () => Boolean)
  isPresent!: boolean;
}

export const PersonConnection = connectionOf('Person', () => PersonObject, 'people');

/** What you may do with people today. */
@ObjectType('PeopleAbilities', { description: 'What you may do with people today.' })
export class PeopleAbilitiesObject {
  @Publish('P1', 'See people at all.', () => Boolean)
  seePeople!: boolean;

  @Publish('P1', 'Register one.', () => Boolean)
  registerPerson!: boolean;

  @Publish('P1', 'Read rosters from files.', () => Boolean)
  importRosters!: boolean;

  @Publish('P1', 'Take lists away as files.', () => Boolean)
  exportLists!: boolean;

  @Publish('P1', '同意書の文: add versions of the words to which people agree.', () => Boolean)
  keepConsentTexts!: boolean;

  @Publish('P1', '本人への開示: gather what is held about a person who asks.', () => Boolean)
  discloseOwnData!: boolean;

  @Publish('P1', '消去: erase a person for ever.', () => Boolean)
  erasePeople!: boolean;

  @Publish('P1', '提供記録: read what was handed on.', () => Boolean)
  readDisclosures!: boolean;

  @Publish('P1', '保存期間: see whose time is over.', () => Boolean)
  seeRetention!: boolean;
}
