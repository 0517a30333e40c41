import type { PlainDate } from '@tsunagari/kernel';
import type { AffiliationView, AssociationKindView, AssociationView } from '@tsunagari/registry';
import { Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.object.js';
import { NodeObject } from '../graphql/node.object.js';
import { Publish } from '../graphql/publish.js';
import { DateScalar } from '../graphql/scalars.js';
import { SourcedObject } from './origin.object.js';

/** A word for associations. */
@ObjectType('AssociationKind', {
  implements: NodeObject,
  description: 'A word that this city uses for its associations: 自治会, 町内会, 区会 …',
})
export class AssociationKindObject implements Pick<AssociationKindView, 'code' | 'label'> {
  @Publish('P0', 'Stable code: JICHIKAI.', () => String)
  code!: string;

  @Publish('P0', 'The word.', () => String)
  label!: string;
}

/** 支部所属 */
@ObjectType('Affiliation', { description: '支部所属: to which branch an association belongs, by half-open period.' })
export class AffiliationObject implements Pick<AffiliationView, 'from' | 'to' | 'basis'> {
  @Publish('P0', 'First day; null = since before the records begin.', () => DateScalar, { nullable: true })
  from!: PlainDate | null;

  @Publish('P0', 'First day on which it no longer belongs; null while it does.', () => DateScalar, { nullable: true })
  to!: PlainDate | null;

  @Publish('P0', 'How it is known: stated, inferred.', () => String, { nullable: true })
  basis!: string | null;
}

/** What the viewer may do with an association. */
@ObjectType('AssociationAbilities', { description: 'What you may do with this association today.' })
export class AssociationAbilitiesObject {
  @Publish('P1', 'Correct its card and its name.', () => Boolean)
  revise!: boolean;

  @Publish('P1', 'Let it belong to another branch.', () => Boolean)
  transfer!: boolean;

  @Publish('P1', 'Dissolve it.', () => Boolean)
  close!: boolean;

  @Publish('P1', 'Record its figures.', () => Boolean)
  recordFigure!: boolean;
}

/** 自治会・町内会・区会 */
@ObjectType('Association', {
  implements: [NodeObject, SourcedObject],
  description: '自治会・町内会・区会: the neighbours’ own association, as it was on the day `asOf`.',
})
export class AssociationObject implements Pick<
  AssociationView,
  'version' | 'code' | 'asOf' | 'name' | 'kana' | 'openedOn' | 'closedOn' | 'isOpen' | 'venue' | 'note'
> {
  @Publish('P1', 'Version, for changes.', () => Int)
  version!: number;

  @Publish('P0', 'Short code for people: A017.', () => String)
  code!: string;

  @Publish('P0', 'The day for which this answers.', () => DateScalar)
  asOf!: PlainDate;

  @Publish('P0', 'Its name on that day.', () => String)
  name!: string;

  @Publish('P0', 'Its reading; null when nobody has told us.', () => String, { nullable: true })
  kana!: string | null;

  @Publish('P0', 'First day; null when it is not known.', () => DateScalar, { nullable: true })
  openedOn!: PlainDate | null;

  @Publish('P0', 'First day without it; null while it exists.', () => DateScalar, { nullable: true })
  closedOn!: PlainDate | null;

  @Publish('P0', 'Whether it exists on `asOf`.', () => Boolean)
  isOpen!: boolean;

  @Publish('P0', 'Where it meets (集会所).', () => String, { nullable: true })
  venue!: string | null;

  @Publish('P1', 'Remark.', () => String, { nullable: true })
  note!: string | null;
}

export const AssociationConnection = connectionOf('Association', () => AssociationObject, 'associations');
