import { DataTable } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import type { TrailRowFragment } from '../../gql/graphql.js';
import { momentText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { fieldWords } from './field-words.js';
import { purposeWord } from './purpose-words.js';
import { actionWords } from './trail-words.js';

export const TRAIL_ROW = graphql(`
  fragment TrailRow on TrailEvent {
    id
    recordedAt
    action
    accountName
    purpose
    fields
    personCount
    correlationId
    details {
      name
      value
    }
  }
`);

/** Rows of the trail: when, who, what, what for, and what of it was shown. */
export function TrailTable({
  events,
  caption,
}: {
  readonly events: readonly FragmentType<typeof TRAIL_ROW>[];
  readonly caption: string;
}): ReactElement {
  return (
    <DataTable
      caption={caption}
      rows={unmask(TRAIL_ROW, events)}
      rowKey={({ id }) => id}
      columns={[
        {
          label: m.trail_when(),
          isRowHeader: true,
          cell: ({ recordedAt }) => <span className="tn-nowrap">{momentText(recordedAt)}</span>,
        },
        {
          label: m.trail_who(),
          cell: ({ accountName }) => <span className="tn-nowrap">{accountName ?? m.the_system()}</span>,
        },
        { label: m.trail_what(), cell: ({ action }) => <span className="tn-nowrap">{actionWords(action)}</span> },
        {
          label: m.purpose(),
          cell: ({ purpose }) => <span className="tn-nowrap">{purpose ? purposeWord(purpose) : '―'}</span>,
        },
        { label: m.trail_more(), cell: moreText },
      ]}
    />
  );
}

function moreText({ personCount, fields, details, correlationId }: TrailRowFragment): ReactElement {
  const said = [
    ...(personCount > 0 ? [m.trail_persons({ count: personCount })] : []),
    ...(fields.length > 0 ? [fieldWords(fields).join('、')] : []),
    ...details.map(({ name, value }) => `${name}: ${value}`),
  ];
  return (
    <span className="tn-small" title={correlationId}>
      {said.length > 0 ? said.join(' ／ ') : '―'}
    </span>
  );
}
