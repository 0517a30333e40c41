import type { PledgeView } from '@tsunagari/identity';
import type { PlainDate } from '@tsunagari/kernel';
import { Int, ObjectType } from 'type-graphql';
import { payloadOf } from '../graphql/payload.object.js';
import { Publish } from '../graphql/publish.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';

/** One edition of the pledge. */
@ObjectType('SecrecyPledge', {
  description: '秘密厳守の約束: one edition of the text that everybody promises to keep before anything is shown.',
})
export class SecrecyPledgeObject implements Pick<PledgeView, 'edition' | 'text' | 'inForceFrom' | 'acceptedAt'> {
  @Publish('P1', '第1版, 第2版 …: the highest in force is asked for.', () => Int)
  edition!: number;

  @Publish('P1', 'The words, with line breaks.', () => String)
  text!: string;

  @Publish(
    'P1',
    'First day on which it is asked for; null for the edition that a council begins with.',
    () => DateScalar,
    {
      nullable: true,
    },
  )
  inForceFrom!: PlainDate | null;

  @Publish('P1', 'When you promised to keep it; null while you have not.', () => DateTimeScalar, { nullable: true })
  acceptedAt!: string | null;
}

const pledge = { pledge: { type: () => SecrecyPledgeObject, meaning: 'The edition' } };
export const AcceptPledgePayload = payloadOf('AcceptPledgePayload', pledge);
export const PublishPledgePayload = payloadOf('PublishPledgePayload', pledge);
