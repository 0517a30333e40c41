import { Card, Section } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import type { ErasureSummaryFragment } from '../../gql/graphql.js';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { dateText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';

export const ERASURE_SUMMARY = graphql(`
  fragment ErasureSummary on ErasurePreview {
    erased {
      kind
      rows
    }
    stays {
      kind
      rows
    }
    mentions {
      kind
      rows
    }
    rowsOfSameName
    unreadableRows
    keptFiles
    emergencyWords
    unreadableWords
    nameKeptUntil
  }
`);

/** What an erasure takes away, and what stays and why. */
export function ErasureSummary({
  preview: masked,
}: {
  readonly preview: FragmentType<typeof ERASURE_SUMMARY>;
}): ReactElement {
  const preview = unmask(ERASURE_SUMMARY, masked);
  const { erased, stays, mentions, rowsOfSameName, keptFiles, emergencyWords, nameKeptUntil } = preview;
  const { unreadableRows, unreadableWords } = preview;
  return (
    <div className="tn-columns">
      <Section title={m.erasure_goes()}>
        <Card>
          <ul>
            <Counts counts={erased} />
            {rowsOfSameName > 0 ? <li>{m.erasure_same_name({ count: rowsOfSameName })}</li> : null}
            {keptFiles > 0 ? <li>{m.erasure_files({ count: keptFiles })}</li> : null}
            {emergencyWords > 0 ? <li>{m.erasure_emergency_words({ count: emergencyWords })}</li> : null}
          </ul>
        </Card>
      </Section>
      <Section title={m.erasure_stays()}>
        <Card>
          <ul>
            <li>{m.erasure_trail()}</li>
            <Counts counts={stays} />
            {nameKeptUntil ? <li>{m.erasure_name_kept({ date: dateText(nameKeptUntil) })}</li> : null}
            {mentions.map(({ kind, rows }) => (
              <li key={`mention ${kind}`}>{m.erasure_mentions({ kind, count: rows })}</li>
            ))}
            {unreadableRows > 0 ? <li>{m.erasure_unreadable_rows({ count: unreadableRows })}</li> : null}
            {unreadableWords > 0 ? <li>{m.erasure_unreadable_words({ count: unreadableWords })}</li> : null}
            <li>{m.erasure_backups()}</li>
          </ul>
        </Card>
      </Section>
    </div>
  );
}

function Counts({ counts }: { readonly counts: ErasureSummaryFragment['erased'] }): ReactElement {
  return (
    <>
      {counts.map(({ kind, rows }) => (
        <li key={kind}>{m.erasure_count({ kind, count: rows })}</li>
      ))}
    </>
  );
}
