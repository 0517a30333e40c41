import type { ReactElement } from 'react';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { momentText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { changeWords } from './history-words.js';

export const HISTORY_ROW = graphql(`
  fragment HistoryRow on HistoryEntry {
    version
    recordedAt
    changedBy
    changes {
      field
      before
      after
    }
  }
`);

/** Who changed what when. */
export function HistoryList({
  history,
}: {
  readonly history: readonly FragmentType<typeof HISTORY_ROW>[];
}): ReactElement {
  return (
    <ol className="tn-timeline">
      {unmask(HISTORY_ROW, history).map((entry) => (
        <li key={entry.version}>
          <strong>{momentText(entry.recordedAt)}</strong>{' '}
          <span className="tn-quiet">{entry.changedBy ?? m.the_system()}</span>
          {entry.changes.length === 0 ? (
            <div>{m.first_version()}</div>
          ) : (
            <ul>
              {entry.changes.map((change) => (
                <li key={change.field}>{changeWords(change)}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
