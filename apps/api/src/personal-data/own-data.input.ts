import { Field, ID, InputType } from 'type-graphql';
import { publishedEnum } from '../graphql/published-enum.js';

export const OWN_DATA_FORMATS = ['XLSX', 'JSON'] as const;
export type OwnDataFormat = (typeof OWN_DATA_FORMATS)[number];

export const OwnDataFormatEnum = publishedEnum('OwnDataFormat', 'Kind of the file for a person.', OWN_DATA_FORMATS, {
  XLSX: 'Excel.',
  JSON: 'JSON, for programs.',
});

/** Whose data. */
@InputType('DiscloseOwnDataInput', { description: 'Whose data is told to the person.' })
export class DiscloseOwnDataInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => OwnDataFormatEnum, {
    nullable: true,
    description: 'As which file; for the screen and paper unless told.',
  })
  format?: OwnDataFormat | null;
}
