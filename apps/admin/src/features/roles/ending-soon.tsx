import { addDays, systemClock } from '@tsunagari/kernel';
import { Disclosure } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { QueryState } from '../../app/query-state.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { RoleTable } from './role-table.js';

const ENDING = graphql(`
  query RolesEndingSoon($filter: RoleTermFilter!) {
    roleTerms(first: 50, filter: $filter) {
      totalCount
      nodes {
        id
        ...RoleRow
      }
    }
  }
`);

/** How far ahead a new term is arranged: 90 days. */
const SOON_DAYS = 90;

/** もうすぐ任期が終わる役職: nothing is shown when there is none. */
export function EndingSoon({ branchId }: { readonly branchId: string | null }): ReactElement {
  const endingBefore = addDays(systemClock.today(), SOON_DAYS + 1);
  const query = useOperation(ENDING, {
    filter: { current: true, endingBefore, ...(branchId ? { branchId } : {}) },
  });
  return (
    <QueryState query={query}>
      {({ roleTerms: { nodes, totalCount } }) =>
        nodes.length === 0 ? null : (
          <Disclosure title={m.ending_soon_count({ count: totalCount, days: SOON_DAYS })}>
            <RoleTable terms={nodes} isPersonShown isBodyShown caption={m.ending_soon()} />
          </Disclosure>
        )
      }
    </QueryState>
  );
}
