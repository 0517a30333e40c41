import { graphql } from '../../gql/index.js';
import type { DisasterBasis, DisasterFragment } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';

/** A disaster as every screen shows it. */
export const DISASTER = graphql(`
  fragment Disaster on Disaster {
    id
    version
    name
    basis
    isDrill
    isInForce
    isPending
    endsAt
    proposedEndAt
    declaredByName
    proposedByName
    confirmedByName
    branches {
      id
      name
    }
    abilities {
      confirm
      extend
      end
    }
  }
`);

const BASES: Readonly<Record<DisasterBasis, () => string>> = {
  IN_DISASTER: m.disaster_in_disaster,
  IN_DANGER: m.disaster_in_danger,
};

/** The basis in words. */
export function basisName(basis: DisasterBasis): string {
  return BASES[basis]();
}

/** What it may rest on. */
export function basisChoices() {
  return (Object.keys(BASES) as DisasterBasis[]).map((value) => ({ value, label: BASES[value]() }));
}

/** The area in words. */
export function areaText({ branches }: Pick<DisasterFragment, 'branches'>): string {
  return branches.length === 0 ? m.disaster_everywhere() : branches.map(({ name }) => name).join('、');
}

/** Hours to choose from. */
export function hoursChoices() {
  return (['6', '12', '24', '48', '72'] as const).map((value) => ({
    value,
    label: m.disaster_hours_count({ hours: value }),
  }));
}
