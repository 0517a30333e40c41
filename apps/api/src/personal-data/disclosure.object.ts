import type { PlainDate } from '@tsunagari/kernel';
import type { DisclosureBasis, DisclosureKind, DisclosureView } from '@tsunagari/people';
import { ObjectType } from 'type-graphql';
import { ExportedFileObject } from '../exchange/export.object.js';
import { connectionOf } from '../graphql/connection.object.js';
import { payloadOf } from '../graphql/payload.object.js';
import { Publish } from '../graphql/publish.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { DisclosureBasisEnum, DisclosureKindEnum } from './disclosure.input.js';

/** 提供記録. */
@ObjectType('Disclosure', {
  description:
    '提供記録: data about people was handed to someone outside of the council, or to the person (個人情報保護法29条). It is never changed.',
})
export class DisclosureObject implements Pick<
  DisclosureView,
  'providedOn' | 'kind' | 'recipient' | 'basis' | 'items' | 'listName' | 'recordedAt'
> {
  @Publish('P1', 'The day on which it was handed on.', () => DateScalar)
  providedOn!: PlainDate;

  @Publish('P1', 'When it was written down.', () => DateTimeScalar)
  recordedAt!: string;

  @Publish('P1', 'How.', () => DisclosureKindEnum)
  kind!: DisclosureKind;

  @Publish('P1', 'Who got it.', () => String)
  recipient!: string;

  @Publish('P1', 'On what ground.', () => DisclosureBasisEnum)
  basis!: DisclosureBasis;

  @Publish('P1', 'What it told of each person: 氏名, 電話番号.', () => [String])
  items!: string[];

  @Publish('P1', 'The list that was taken away as a file; null for what was no list.', () => String, {
    nullable: true,
  })
  listName!: string | null;
}

export const DisclosureConnection = connectionOf('Disclosure', () => DisclosureObject, 'records of what was handed on');

export const RecordDisclosurePayload = payloadOf('RecordDisclosurePayload', {
  disclosure: { type: () => DisclosureObject, meaning: 'The record' },
});

export const ExportDisclosuresPayload = payloadOf('ExportDisclosuresPayload', {
  file: { type: () => ExportedFileObject, meaning: 'The file' },
});
