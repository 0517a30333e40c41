import { Disclosure } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import type { HistoryRowFragment } from '../../gql/graphql.js';
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

/** So many changes are shown at once. */
const SHOWN = 5;

/** Who changed what when, the latest first; older changes are folded. */
export function HistoryList({
  history,
}: {
  readonly history: readonly FragmentType<typeof HISTORY_ROW>[];
}): ReactElement {
  const entries = unmask(HISTORY_ROW, history);
  const older = entries.slice(SHOWN);
  return (
    <>
      <HistoryEntries entries={entries.slice(0, SHOWN)} />
      {older.length > 0 ? (
        <Disclosure title={m.history_older({ count: older.length })}>
          <HistoryEntries entries={older} />
        </Disclosure>
      ) : null}
    </>
  );
}

function HistoryEntries({ entries }: { readonly entries: readonly HistoryRowFragment[] }): ReactElement {
  return (
    <ol className="tn-timeline">
      {entries.map((entry) => (
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
