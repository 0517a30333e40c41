import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import type { LineageItemFragment } from '../../gql/graphql.js';
import { dateText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { SourceText } from '../shared-fields/source-text.js';

export const LINEAGE_ITEM = graphql(`
  fragment LineageItem on LineageEvent {
    id
    kind
    effectiveOn
    reason
    meeting
    movedAssociations
    origin
    source
    predecessors {
      name
      branch {
        id
        code
      }
    }
    successors {
      name
      branch {
        id
        code
      }
    }
  }
`);

const KINDS = {
  OPEN: m.lineage_open,
  RENAME: m.lineage_rename,
  SPLIT: m.lineage_split,
  MERGE: m.lineage_merge,
  CLOSE: m.lineage_close,
} as const;

/** 沿革 in the order of time. */
export function LineageList({
  events,
}: {
  readonly events: readonly FragmentType<typeof LINEAGE_ITEM>[];
}): ReactElement {
  const items = unmask(LINEAGE_ITEM, events);
  if (items.length === 0) return <p className="tn-quiet">{m.no_lineage()}</p>;
  return (
    <ol className="tn-timeline">
      {items.map((event) => (
        <li key={event.id}>
          <strong>
            {dateText(event.effectiveOn)} {KINDS[event.kind]()}
          </strong>
          <div>
            <Names members={event.predecessors} />{' '}
            {event.predecessors.length > 0 && event.successors.length > 0 ? '→' : ''}{' '}
            <Names members={event.successors} />
          </div>
          {event.movedAssociations > 0 ? (
            <div className="tn-quiet">{m.moved_associations({ count: event.movedAssociations })}</div>
          ) : null}
          {event.reason ? <div>{event.reason}</div> : null}
          {event.meeting ? <div className="tn-quiet">{m.decided_by({ meeting: event.meeting })}</div> : null}
          <SourceText origin={event.origin} source={event.source} />
        </li>
      ))}
    </ol>
  );
}

function Names({ members }: { readonly members: LineageItemFragment['predecessors'] }): ReactElement {
  return (
    <>
      {members.map((member, index) => (
        <span key={member.branch.id}>
          {index > 0 ? '・' : ''}
          <Link to="/branches/$code" params={{ code: member.branch.code }}>
            {member.name}
          </Link>
        </span>
      ))}
    </>
  );
}
