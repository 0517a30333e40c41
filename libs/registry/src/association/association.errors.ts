import { DomainError, type PlainDate } from '@tsunagari/kernel';

/** The association does not exist on the day. */
export class AssociationNotOpen extends DomainError {
  readonly code = 'ASSOCIATION_NOT_OPEN';

  constructor(name: string, date: PlainDate, path: readonly string[] = ['effectiveOn']) {
    super(path, { name, date });
  }
}

/** An association of that name belongs to the same branch already. */
export class AssociationNameTaken extends DomainError {
  readonly code = 'ASSOCIATION_NAME_TAKEN';

  constructor(name: string, path: readonly string[] = ['name']) {
    super(path, { name });
  }
}

/** The association belongs to that branch already, or a later affiliation stands in the way. */
export class AffiliationOverlaps extends DomainError {
  readonly code = 'AFFILIATION_OVERLAPS';

  constructor(name: string) {
    super(['effectiveOn'], { name });
  }
}

/** The council has no such kind of association. */
export class AssociationKindUnknown extends DomainError {
  readonly code = 'ASSOCIATION_KIND_UNKNOWN';

  constructor(kindCode: string) {
    super(['kindCode'], { kindCode });
  }
}

/** The council has a kind with this label already. */
export class AssociationKindTaken extends DomainError {
  readonly code = 'ASSOCIATION_KIND_TAKEN';

  constructor(label: string) {
    super(['label'], { label });
  }
}
