import { Button, Notice } from '@tsunagari/ui';
import { type ReactElement, useEffect, useRef } from 'react';
import { FailureNotice } from '../../app/failure.js';
import { QueryState } from '../../app/query-state.js';
import { graphql } from '../../gql/index.js';
import type { Change } from '../../graphql/use-change.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { Comparison } from './duplicates-notice.js';

const ALIKE = graphql(`
  query AlikePeople($name: String!, $kana: String!) {
    byName: people(first: 5, filter: { search: $name }) {
      nodes {
        id
        ...ComparedPerson
      }
    }
    byKana: people(first: 5, filter: { search: $kana }) {
      nodes {
        id
        ...ComparedPerson
      }
    }
  }
`);

type Refused = Pick<Change<never>, 'refusals' | 'failure' | 'isPending'>;

/** Whether nothing but a possible duplicate stands against registering. */
export function isDuplicate({ refusals }: Refused): boolean {
  return refusals.length > 0 && refusals.every(({ code }) => code === 'POSSIBLE_DUPLICATE_PERSON');
}

/** The same person may be there already: who they are, side by side, and the choice to register someone else of that name. */
export function DuplicateRefusal({
  change,
  name,
  kana,
  onRegisterAnyway,
}: {
  readonly change: Refused;
  readonly name: string;
  readonly kana: string;
  readonly onRegisterAnyway: () => void;
}): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const query = useOperation(ALIKE, { name, kana: kana.trim() || name });
  return (
    <div ref={box} tabIndex={-1} className="tn-form-notices">
      <Notice tone="warning" title={m.maybe_registered()}>
        <p>{m.maybe_registered_text()}</p>
        <QueryState query={query}>
          {({ byName, byKana }) => {
            const others = byKana.nodes.filter(({ id }) => byName.nodes.every((known) => known.id !== id));
            return <Comparison caption={m.alike_caption()} people={[...byName.nodes, ...others]} />;
          }}
        </QueryState>
        <div className="tn-actions">
          <Button isPending={change.isPending} pendingLabel={m.saving()} onPress={onRegisterAnyway}>
            {m.register_another()}
          </Button>
        </div>
      </Notice>
      <FailureNotice failure={change.failure} />
    </div>
  );
}
