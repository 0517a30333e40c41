import { localIdOrNull } from '../graphql/global-ids.js';

interface GlobalBodies {
  readonly branchId?: string | null;
  readonly associationId?: string | null;
  readonly partnerId?: string | null;
  readonly electedById?: string | null;
}

/** Local ids of the bodies of an input. @throws NotFound for an id of another type */
export function bodiesOf(input: GlobalBodies, path: readonly string[] = []) {
  return {
    branchId: localIdOrNull('Branch', input.branchId, [...path, 'branchId']),
    associationId: localIdOrNull('Association', input.associationId, [...path, 'associationId']),
    partnerId: localIdOrNull('PartnerOrganisation', input.partnerId, [...path, 'partnerId']),
    electedById: localIdOrNull('PartnerOrganisation', input.electedById, [...path, 'electedById']),
  };
}

/** The place of a correction: what was left out stays left out. @throws NotFound for an id of another type */
export function placeOf({ associationId, branchId }: GlobalBodies) {
  return {
    ...(associationId === undefined
      ? {}
      : { associationId: localIdOrNull('Association', associationId, ['associationId']) }),
    ...(branchId === undefined ? {} : { branchId: localIdOrNull('Branch', branchId, ['branchId']) }),
  };
}

/** The electing body of a correction: what was left out stays left out. @throws NotFound for an id of another type */
export function electedByOf({ electedById }: GlobalBodies) {
  return electedById === undefined
    ? {}
    : { electedById: localIdOrNull('PartnerOrganisation', electedById, ['electedById']) };
}
