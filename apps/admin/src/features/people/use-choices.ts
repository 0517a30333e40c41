import { useQuery } from '@tanstack/react-query';
import { execute } from '../../graphql/execute.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import type { AssociationOptionsQuery } from '../../gql/graphql.js';

const BRANCHES = graphql(`
  query BranchOptions {
    branches(first: 100) {
      nodes {
        id
        code
        name
      }
    }
  }
`);

const ASSOCIATIONS = graphql(`
  query AssociationOptions($after: String) {
    associations(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        code
        name
        kana
        branch {
          id
          name
        }
      }
    }
  }
`);

const PARTNERS = graphql(`
  query PartnerOptions {
    partnerOrganisations(first: 100) {
      nodes {
        id
        name
        kana
        electsSeats
      }
    }
  }
`);

/** One association to choose. */
export type AssociationOption = AssociationOptionsQuery['associations']['nodes'][number];

/** Every branch of today. */
export function useBranches() {
  return useOperation(BRANCHES, {});
}

/** Organisations and bodies (関係機関・団体). */
export function usePartners() {
  return useOperation(PARTNERS, {});
}

/** Every association of today, however many pages they fill: a form offers all of them. */
export function useAssociations() {
  return useQuery({
    queryKey: ['every-association'],
    queryFn: async ({ signal }): Promise<readonly AssociationOption[]> => {
      const all: AssociationOption[] = [];
      let after: string | null = null;
      do {
        const { associations }: AssociationOptionsQuery = await execute(ASSOCIATIONS, { after }, { signal });
        all.push(...associations.nodes);
        after = associations.pageInfo.hasNextPage ? (associations.pageInfo.endCursor ?? null) : null;
      } while (after !== null);
      return all;
    },
    staleTime: 60_000,
  });
}

/** Associations as a field offers them: みほん町自治会（みほん東）. */
export function associationOptions(
  associations: readonly AssociationOption[],
  valueOf: (association: AssociationOption) => string,
) {
  return associations.map((association) => ({
    value: valueOf(association),
    label: association.branch
      ? m.association_in_branch({ name: association.name, branch: association.branch.name })
      : association.name,
    kana: association.kana ?? null,
  }));
}
