import type { EvacuationListQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { execute } from '../../graphql/execute.js';

const PAGE = graphql(`
  query EvacuationList($branchId: ID, $after: String) {
    evacuationList(branchId: $branchId, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        kana
        contacts {
          id
          kind
          label
          value
        }
        association {
          id
          name
        }
        branch {
          id
          name
        }
      }
    }
  }
`);

/** Someone on the list. */
export type EvacuationPerson = EvacuationListQuery['evacuationList']['nodes'][number];

/** So many pages are read at most: 5,000 people; larger areas are read branch by branch. */
const MOST_PAGES = 50;

/** The whole list, page by page: it is for paper. */
export async function readEvacuationList(branchId: string | null, signal: AbortSignal): Promise<EvacuationPerson[]> {
  const people: EvacuationPerson[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { evacuationList }: EvacuationListQuery = await execute(
      PAGE,
      { branchId, after },
      { signal, purpose: 'DISASTER' },
    );
    people.push(...evacuationList.nodes);
    if (!evacuationList.pageInfo.hasNextPage) break;
    after = evacuationList.pageInfo.endCursor ?? null;
  }
  return people;
}
