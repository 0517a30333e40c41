import { Section } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { QueryState } from '../../app/query-state.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { TrailTable } from './trail-table.js';

const LOOKS = graphql(`
  query LooksAtPerson($id: ID!) {
    trail(first: 20, filter: { personId: $id, kind: LOOKS }) {
      totalCount
      nodes {
        ...TrailRow
      }
    }
  }
`);

/** 見た人: the latest looks at one person, for those who read the trail. */
export function LooksAtPerson({ personId }: { readonly personId: string }): ReactElement {
  const query = useOperation(LOOKS, { id: personId });
  return (
    <Section title={m.looks_at_person()}>
      <QueryState query={query}>
        {({ trail: { nodes, totalCount } }) =>
          nodes.length === 0 ? (
            <p>{m.looks_none()}</p>
          ) : (
            <TrailTable events={nodes} caption={m.looks_count({ count: totalCount, shown: nodes.length })} />
          )
        }
      </QueryState>
    </Section>
  );
}
