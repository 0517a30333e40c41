import type { PlainDate } from '@tsunagari/kernel';
import { ID, Int, ObjectType } from 'type-graphql';
import { payloadOf } from '../graphql/payload.object.js';
import { Publish } from '../graphql/publish.js';
import { DateScalar } from '../graphql/scalars.js';

/** How many records of a kind. */
@ObjectType('HeldCount', { description: 'How many records of one kind there are, past ones too.' })
export class HeldCountObject {
  @Publish('P1', 'The kind in Japanese: 連絡先.', () => String)
  kind!: string;

  @Publish('P1', 'How many.', () => Int)
  rows!: number;
}

/** What an erasure would do. */
@ObjectType('ErasurePreview', { description: '消去の前の確認: what erasing a person would take away, and what stays.' })
export class ErasurePreviewObject {
  @Publish('P1', 'What goes, for ever.', () => [HeldCountObject])
  erased!: readonly HeldCountObject[];

  @Publish('P1', 'What stays: rows of the trail, which hold ids and no data of the person.', () => [HeldCountObject])
  stays!: readonly HeldCountObject[];

  @Publish('P1', 'Rows of rosters that became nobody and bear the same name: they go too.', () => Int)
  rowsOfSameName!: number;

  @Publish(
    'P1',
    'Rows of rosters that became nobody and cannot be opened: whether the person is in them is not known, and they stay.',
    () => Int,
  )
  unreadableRows!: number;

  @Publish('P1', 'Files that wait to be fetched or read and may tell of the person: they go too.', () => Int)
  keptFiles!: number;

  @Publish(
    'P1',
    'Words written of emergency accesses (緊急の閲覧) that have looked at the person or bear the whole name: they go once those are reviewed, and are marked as erased.',
    () => Int,
  )
  emergencyWords!: number;

  @Publish(
    'P1',
    'Words written of other emergency accesses that cannot be opened: whether they tell of the person is not known, and they stay.',
    () => Int,
  )
  unreadableWords!: number;

  @Publish(
    'P1',
    'Until when the name alone is kept for those who keep the 提供記録, because data of the person was handed on less than three years ago; null when it goes at once.',
    () => DateScalar,
    { nullable: true },
  )
  nameKeptUntil!: PlainDate | null;

  @Publish('P1', 'Records of others in which the name is written: they stay, and people look at them.', () => [
    HeldCountObject,
  ])
  mentions!: readonly HeldCountObject[];
}

/** What is left of an erasure. */
@ObjectType('ErasedPerson', { description: 'A person who was erased: nothing but the id is left.' })
export class ErasedPersonObject {
  @Publish('P1', 'Id that stands in the trail.', () => ID)
  id!: string;

  @Publish('P1', 'How many records were removed, past ones too.', () => Int)
  records!: number;
}

export const ErasePersonPayload = payloadOf('ErasePersonPayload', {
  erased: { type: () => ErasedPersonObject, meaning: 'What is left' },
});
