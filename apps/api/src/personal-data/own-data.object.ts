import type { PlainDate } from '@tsunagari/kernel';
import { ID, ObjectType } from 'type-graphql';
import { ExportedFileObject } from '../exchange/export.object.js';
import { payloadOf } from '../graphql/payload.object.js';
import { Publish } from '../graphql/publish.js';
import { DateScalar } from '../graphql/scalars.js';

/** One thing that is held: 電話番号, 048-000-0001. */
@ObjectType('OwnDataField', { description: 'One thing that is held about the person, in words for the person.' })
export class OwnDataFieldObject {
  @Publish('P3', 'What it is: 電話.', () => String)
  label!: string;

  @Publish('P3', 'What is held.', () => String)
  value!: string;
}

/** A record. */
@ObjectType('OwnDataRecord', { description: 'A record about the person, as it stands or stood.' })
export class OwnDataRecordObject {
  @Publish('P3', 'Whether it stands now, or until when it stood so.', () => String)
  heading!: string;

  @Publish('P3', 'What it says; what nobody has told is left out.', () => [OwnDataFieldObject])
  fields!: readonly OwnDataFieldObject[];
}

/** Records of one kind. */
@ObjectType('OwnDataSection', { description: 'Records of one kind: 連絡先, 同意.' })
export class OwnDataSectionObject {
  @Publish('P3', 'The kind.', () => String)
  title!: string;

  @Publish('P3', 'The records, those that stand first; empty when nothing of the kind is held.', () => [
    OwnDataRecordObject,
  ])
  records!: readonly OwnDataRecordObject[];
}

/** 本人への開示. */
@ObjectType('OwnData', {
  description: '本人への開示: everything that the council holds about one person, and who has looked.',
})
export class OwnDataObject {
  @Publish('P1', 'Global id of the person.', () => ID)
  personId!: string;

  @Publish('P2', 'Name of the person.', () => String)
  name!: string;

  @Publish('P1', 'The day of which it tells.', () => DateScalar)
  on!: PlainDate;

  @Publish('P3', 'What is held, in the order of the paper.', () => [OwnDataSectionObject])
  sections!: readonly OwnDataSectionObject[];
}

export const DiscloseOwnDataPayload = payloadOf('DiscloseOwnDataPayload', {
  ownData: { type: () => OwnDataObject, meaning: 'What is held' },
  file: { type: () => ExportedFileObject, meaning: 'The file, when one was wanted' },
});
