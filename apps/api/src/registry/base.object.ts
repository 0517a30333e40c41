import type { PlainDate } from '@tsunagari/kernel';
import type { BaseView } from '@tsunagari/registry';
import { Int, ObjectType } from 'type-graphql';
import { NodeObject } from '../graphql/node.object.js';
import { Publish } from '../graphql/publish.js';
import { DateScalar } from '../graphql/scalars.js';
import { SourcedObject } from './origin.object.js';

/** 支部拠点 */
@ObjectType('BranchBase', {
  implements: [NodeObject, SourcedObject],
  description:
    '支部拠点 (福祉相談・地域連絡所): where a branch is found and called; without a branch the council’s own office.',
})
export class BranchBaseObject implements Pick<
  BaseView,
  | 'version'
  | 'name'
  | 'addressRaw'
  | 'address'
  | 'postalCode'
  | 'town'
  | 'number'
  | 'facility'
  | 'phoneRaw'
  | 'phone'
  | 'hours'
  | 'note'
  | 'from'
  | 'to'
> {
  @Publish('P1', 'Version, for changes.', () => Int)
  version!: number;

  @Publish('P0', 'Its name.', () => String)
  name!: string;

  @Publish('P0', 'The address as it was written.', () => String)
  addressRaw!: string;

  @Publish('P0', 'The address in one line, widths and dashes made even.', () => String, { nullable: true })
  address!: string | null;

  @Publish('P0', 'Postal code 362-0017.', () => String, { nullable: true })
  postalCode!: string | null;

  @Publish('P0', 'Town (町名); null when it is none of the city’s.', () => String, { nullable: true })
  town!: string | null;

  @Publish('P0', 'Number in the town (番地).', () => String, { nullable: true })
  number!: string | null;

  @Publish('P0', 'Building or host: 文化センター内.', () => String, { nullable: true })
  facility!: string | null;

  @Publish('P0', 'Telephone as it was written; several are parted by 、.', () => String, { nullable: true })
  phoneRaw!: string | null;

  @Publish('P0', 'Telephone in even writing: 048-776-6015.', () => String, { nullable: true })
  phone!: string | null;

  @Publish('P0', 'Opening hours in words.', () => String, { nullable: true })
  hours!: string | null;

  @Publish('P1', 'Remark.', () => String, { nullable: true })
  note!: string | null;

  @Publish('P0', 'First day; null when it is not known.', () => DateScalar, { nullable: true })
  from!: PlainDate | null;

  @Publish('P0', 'First day without it; null while it exists.', () => DateScalar, { nullable: true })
  to!: PlainDate | null;
}
