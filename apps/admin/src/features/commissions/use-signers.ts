import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import type { Signers } from './commission-draft.js';

const PLACE = graphql(`
  query CommissionPlace($personId: ID!) {
    council {
      id
      name
    }
    person(id: $personId) {
      ...FoundPerson
      id
      abilities {
        commission
      }
      branch {
        id
        officialName
      }
      association {
        id
        name
        groups {
          id
          name
        }
      }
    }
  }
`);

const HOLDER = graphql(`
  query RoleHolder($filter: RoleTermFilter!) {
    roleTerms(first: 1, filter: $filter) {
      nodes {
        id
        person {
          id
          name
        }
      }
    }
  }
`);

/** Where a person belongs, and who signs there today: the branch head, the president of the group. */
export function useSigners(personId: string) {
  const place = useOperation(PLACE, { personId });
  const person = place.data?.person;
  const branch = person?.branch;
  const group = person?.association?.groups[0];
  const head = useOperation(
    HOLDER,
    { filter: { branchId: branch?.id ?? null, role: 'BRANCH_HEAD', current: true } },
    Boolean(branch),
  );
  const president = useOperation(
    HOLDER,
    { filter: { partnerId: group?.id ?? null, role: 'GROUP_PRESIDENT', current: true } },
    Boolean(group),
  );
  const association = person?.association;
  const leader = useOperation(
    HOLDER,
    { filter: { associationId: association?.id ?? null, role: 'ASSOCIATION_PRESIDENT', current: true } },
    Boolean(association),
  );
  const isReady =
    (!branch || !head.isPending) && (!group || !president.isPending) && (!association || !leader.isPending);
  const nameOf = (holder: typeof head): string => holder.data?.roleTerms.nodes[0]?.person.name ?? '';
  const signers: Signers = {
    council: place.data?.council.name ?? '',
    branch: branch ? { id: branch.id, name: branch.officialName, head: nameOf(head) } : null,
    group: group ? { id: group.id, name: group.name, president: nameOf(president) } : null,
    association: association ? { id: association.id, name: association.name, president: nameOf(leader) } : null,
  };
  return { place, signers, isReady };
}
