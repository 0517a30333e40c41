import { PURPOSES, type Purpose } from '@tsunagari/audit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.object.js';
import { Publish } from '../graphql/publish.js';
import { publishedEnum } from '../graphql/published-enum.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import type { PlainDate } from '@tsunagari/kernel';

export const PurposeEnum = publishedEnum('Purpose', 'What someone looks at people for (目的).', PURPOSES, {
  UPKEEP: '名簿・役職の管理: keeping rosters, roles and commissions.',
  VISIT: '見守り・訪問: watching over and visiting.',
  CONSULTATION: '相談: a consultation.',
  CASE_MEETING: 'ケース会議: a case conference.',
  SUPPORT_MEETING: '支援会議: a meeting under 社会福祉法 106条の6.',
  DISASTER: '災害対応: disaster, or danger of it.',
  EMERGENCY: '緊急の閲覧: beyond one’s sight, because a life may depend on it.',
  SUBJECT_REQUEST: '本人の求め: the person asked for it.',
  AUDIT: '監査: an audit. For administrators and auditors.',
});

export const TRAIL_KINDS = ['LOOKS', 'CHANGES'] as const;
export const TrailKindEnum = publishedEnum('TrailKind', 'What a row of the trail tells of.', TRAIL_KINDS, {
  LOOKS: '閲覧: someone looked at people.',
  CHANGES: '変更など: someone changed, signed in, imported or exported.',
});

/** One more thing that a row of the trail says. */
@ObjectType('TrailDetail', { description: 'One more thing that a row of the trail says: an id, a count or a word.' })
export class TrailDetailObject {
  @Publish('P1', 'What it is: `rows`.', () => String)
  name!: string;

  @Publish('P1', 'Ids, counts and words as a text.', () => String)
  value!: string;
}

/** A row of the trail. */
@ObjectType('TrailEvent', {
  description:
    '記録: who did what to which record, or looked at whom, and when. It holds ids and counts, never a value.',
})
export class TrailEventObject {
  @Publish('P1', 'When.', () => DateTimeScalar)
  recordedAt!: string;

  @Publish('P1', 'Context and verb: `branch.split`, `people.looked`.', () => String)
  action!: string;

  @Publish('P1', 'Type of the record: `Branch`; `Look` for a look.', () => String)
  subjectType!: string;

  @Publish('P1', 'Number of the request, by which operators find it in their log.', () => String)
  correlationId!: string;

  @Publish('P1', 'What the one who looked looked for; null for what was no look.', () => PurposeEnum, {
    nullable: true,
  })
  purpose!: Purpose | null;

  @Publish('P1', 'Name of the operation that looked, as the client gave it.', () => String, { nullable: true })
  operation!: string | null;

  @Publish('P1', 'Which fields of persons were shown: `Person.name`.', () => [String])
  fields!: readonly string[];
}

export const TrailEventConnection = connectionOf('TrailEvent', () => TrailEventObject, 'rows of the trail');

/** What one account has seen of some persons. */
@ObjectType('SeenByAccount', {
  description: '漏えい等の報告の一行: what one account has seen of some persons in a time.',
})
export class SeenByAccountObject {
  @Publish('P1', 'How many requests showed one of them.', () => Int)
  looks!: number;

  @Publish('P1', 'How many of the persons it has seen.', () => Int)
  personCount!: number;

  @Publish('P1', 'Which fields were shown in these requests.', () => [String])
  fields!: readonly string[];

  @Publish('P1', 'What it looked for.', () => [PurposeEnum])
  purposes!: readonly Purpose[];

  @Publish('P1', 'The first time.', () => DateTimeScalar)
  firstAt!: string;

  @Publish('P1', 'The last time.', () => DateTimeScalar)
  lastAt!: string;
}

/** Which rows of the trail. */
@InputType('TrailFilter', { description: 'Which rows of the trail.' })
export class TrailFilterInput {
  @Field(() => ID, { nullable: true, description: 'Of this account.' })
  accountId?: string | null;

  @Field(() => TrailKindEnum, { nullable: true, description: 'Looks or the rest; both unless told.' })
  kind?: (typeof TRAIL_KINDS)[number] | null;

  @Field(() => ID, { nullable: true, description: 'Looks at this person.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Changes of this record.' })
  subjectId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  from?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day.' })
  until?: PlainDate | null;
}
