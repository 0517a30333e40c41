import type { PlainDate } from '@tsunagari/kernel';
import {
  type ConsentPurpose,
  type ConsentRecipient,
  DISCLOSURE_KINDS,
  type DisclosureKind,
  PROVISION_BASES,
  type ProvisionBasis,
} from '@tsunagari/people';
import { Field, ID, InputType } from 'type-graphql';
import { publishedEnum } from '../graphql/published-enum.js';
import { DateScalar } from '../graphql/scalars.js';
import { ConsentPurposeEnum, ConsentRecipientEnum } from '../people/consent.enums.js';
import { ExportFormatEnum } from '../exchange/exchange.enums.js';
import type { WriteFormat } from '@tsunagari/exchange';

export const DisclosureKindEnum = publishedEnum('DisclosureKind', 'How data was handed on.', DISCLOSURE_KINDS, {
  SHARE: 'Told or shown.',
  EXPORT: 'As a file.',
  PRINT: 'On paper.',
  OWN_DATA: '本人への開示: to the person who asked.',
});

const BASES: Readonly<Record<ProvisionBasis, string>> = {
  CONSENT: '本人の同意 (個人情報保護法27条1項).',
  LAW: '法令にもとづく (27条1項1号).',
  LIFE: '人の生命・身体・財産の保護 (27条1項2号).',
  PUBLIC_HEALTH: '公衆衛生・児童の健全な育成 (27条1項3号).',
  COOPERATION: '国の機関や自治体の事務への協力 (27条1項4号).',
};

export const ProvisionBasisEnum = publishedEnum(
  'ProvisionBasis',
  'On what ground data is handed on.',
  PROVISION_BASES,
  BASES,
);

export const DisclosureBasisEnum = publishedEnum(
  'DisclosureBasis',
  'On what ground data was handed on.',
  [...PROVISION_BASES, 'SUBJECT'],
  { ...BASES, SUBJECT: '本人の求め (33条).' },
);

/** What everybody must have agreed to. */
@InputType('ConsentAskedForInput', {
  description: '同意: for what and to whom everybody on the list must have agreed.',
})
export class ConsentAskedForInput {
  @Field(() => ConsentPurposeEnum, { description: 'For what.' })
  purpose!: ConsentPurpose;

  @Field(() => ConsentRecipientEnum, { description: 'To whom; one to whom the purpose can lead.' })
  to!: ConsentRecipient;
}

/** To whom. */
@InputType('ProvisionInput', { description: 'To whom outside of the council data is handed on, and on what ground.' })
export class ProvisionInput {
  @Field(() => String, { description: 'Who gets it: 大石東自治会 会長; at most 100 characters.' })
  recipient!: string;

  @Field(() => ProvisionBasisEnum, { description: 'On what ground.' })
  basis!: ProvisionBasis;

  @Field(() => ConsentAskedForInput, {
    nullable: true,
    description: 'What they have agreed to; needed when the ground is consent. Lists leave out whoever has not.',
  })
  consent?: ConsentAskedForInput | null;
}

/** What was handed on. */
@InputType('RecordDisclosureInput', { description: 'What was handed on, of whom, to whom.' })
export class RecordDisclosureInput extends ProvisionInput {
  @Field(() => [ID], { description: 'The persons.' })
  personIds!: string[];

  @Field(() => DisclosureKindEnum, { description: 'How; OWN_DATA is recorded by discloseOwnData alone.' })
  kind!: DisclosureKind;

  @Field(() => DateScalar, { description: 'The day, today or earlier.' })
  providedOn!: PlainDate;

  @Field(() => [String], { description: 'What it told of each person: 氏名, 電話番号; 50 at most.' })
  items!: string[];
}

/** Which ones. */
@InputType('DisclosureFilter', { description: 'Which of the records of what was handed on.' })
export class DisclosureFilterInput {
  @Field(() => ID, { nullable: true, description: 'About this person.' })
  personId?: string | null;

  @Field(() => DisclosureKindEnum, { nullable: true, description: 'Handed on in this way.' })
  kind?: DisclosureKind | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  from?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day.' })
  until?: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Part of the recipient’s name.' })
  recipient?: string | null;
}

/** The records as a file. */
@InputType('ExportDisclosuresInput', { description: 'The records of what was handed on as a file.' })
export class ExportDisclosuresInput {
  @Field(() => DisclosureFilterInput, { nullable: true, description: 'Which ones; the same as on the screen.' })
  filter?: DisclosureFilterInput | null;

  @Field(() => ExportFormatEnum, { description: 'As which file.' })
  format!: WriteFormat;
}
