import { Button, Notice } from '@tsunagari/ui';
import { type ReactElement, useEffect, useRef } from 'react';
import { FailureNotice } from '../../app/failure.js';
import { QueryState } from '../../app/query-state.js';
import { graphql, unmask } from '../../gql/index.js';
import type { Change } from '../../graphql/use-change.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { alikeness } from './alikeness.js';
import { COMPARED_PERSON, Comparison } from './duplicates-notice.js';
import type { PersonWords } from './person-draft.js';

const ALIKE = graphql(`
  query AlikePeople($name: String!, $kana: String!) {
    byName: people(first: 50, filter: { search: $name }) {
      nodes {
        id
        ...ComparedPerson
      }
    }
    byKana: people(first: 50, filter: { search: $kana }) {
      nodes {
        id
        ...ComparedPerson
      }
    }
  }
`);

/** As many side by side as can be compared at a glance. */
const SHOWN = 4;

type Refused = Pick<Change<never>, 'refusals' | 'failure' | 'isPending'>;

/** Whether nothing but a possible duplicate stands against registering. */
export function isDuplicate({ refusals }: Refused): boolean {
  return refusals.length > 0 && refusals.every(({ code }) => code === 'POSSIBLE_DUPLICATE_PERSON');
}

/** The same person may be there already: who they are, side by side, and the choice to register someone else of that name. */
export function DuplicateRefusal({
  change,
  typed,
  onRegisterAnyway,
}: {
  readonly change: Refused;
  readonly typed: Pick<PersonWords, 'name' | 'kana' | 'associationId'>;
  readonly onRegisterAnyway: () => void;
}): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const query = useOperation(ALIKE, { name: typed.name, kana: typed.kana.trim() || typed.name });
  return (
    <div ref={box} tabIndex={-1} className="tn-form-notices">
      <Notice tone="warning" title={m.maybe_registered()}>
        <p>{m.maybe_registered_text()}</p>
        <QueryState query={query}>
          {({ byName, byKana }) => {
            const others = byKana.nodes.filter(({ id }) => byName.nodes.every((known) => known.id !== id));
            const likeTyped = (node: (typeof others)[number]): number =>
              alikeness(unmask(COMPARED_PERSON, node), typed);
            const people = [...byName.nodes, ...others].sort((a, b) => likeTyped(b) - likeTyped(a));
            return <Comparison caption={m.alike_caption()} people={people.slice(0, SHOWN)} />;
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
