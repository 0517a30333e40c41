import type { PlainDate } from '@tsunagari/kernel';
import type { FormerNameView } from '@tsunagari/registry';
import { ObjectType } from 'type-graphql';
import { Publish } from '../graphql/publish.js';
import { DateScalar } from '../graphql/scalars.js';

/** An earlier name. */
@ObjectType('FormerName', { description: 'A name that was borne earlier, with its half-open period.' })
export class FormerNameObject implements Pick<FormerNameView, 'name' | 'kana' | 'from' | 'to'> {
  @Publish('P0', 'The name.', () => String)
  name!: string;

  @Publish('P0', 'Its reading.', () => String, { nullable: true })
  kana!: string | null;

  @Publish('P0', 'First day; null = since it exists.', () => DateScalar, { nullable: true })
  from!: PlainDate | null;

  @Publish('P0', 'First day of the next name.', () => DateScalar)
  to!: PlainDate;
}
