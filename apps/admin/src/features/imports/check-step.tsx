import { Button, Notice, Stats } from '@tsunagari/ui';
import { useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import type { ImportStatusFragment } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';
import { known } from '../people/people-filters.js';
import { CommitImport } from './commit-import.js';
import { ImportProblems } from './import-problems.js';
import { ImportRows } from './import-rows.js';
import { OUTCOMES, outcomeWord } from './import-words.js';

/** 確かめる: what becomes of every row, before anybody is registered. */
export function CheckStep({
  batch,
  onMapAgain,
}: {
  readonly batch: ImportStatusFragment;
  readonly onMapAgain: () => void;
}): ReactElement {
  const { counts } = batch;
  const { outcome, reason } = useSearch({ from: '/signed-in/imports/$id' });
  return (
    <>
      <Notice title={m.nobody_registered_yet()}>{m.nobody_registered_yet_text()}</Notice>
      <Stats
        stats={[
          { label: m.effect_new(), value: counts.new, unit: m.unit_people(), note: m.effect_new_note() },
          { label: m.effect_update(), value: counts.update, unit: m.unit_people(), note: m.effect_update_note() },
          { label: m.outcome_hold(), value: counts.hold, unit: m.unit_rows(), note: m.outcome_hold_note() },
          {
            label: m.outcome_possible_duplicate(),
            value: counts.possibleDuplicate,
            unit: m.unit_rows(),
            note: m.outcome_possible_duplicate_note(),
          },
          {
            label: m.outcome_duplicate(),
            value: counts.duplicate,
            unit: m.unit_rows(),
            note: m.outcome_duplicate_note(),
          },
          { label: m.outcome_skip(), value: counts.skip, unit: m.unit_rows(), note: m.outcome_skip_note() },
        ]}
      />
      <div className="tn-actions">
        <CommitImport batch={batch} />
        <Button onPress={onMapAgain}>{m.map_again()}</Button>
      </div>
      <ImportProblems batch={batch} />
      <OutcomeFilter batch={batch} />
      <ImportRows batch={batch} outcome={known(OUTCOMES, outcome) ?? null} reason={reason ?? null} />
    </>
  );
}

/** Which rows are shown; the choice is a link, so that the way back leads through it. */
export function OutcomeFilter({ batch: { id, counts } }: { readonly batch: ImportStatusFragment }): ReactElement {
  const { outcome, reason } = useSearch({ from: '/signed-in/imports/$id' });
  const count = {
    IMPORT: counts.import,
    WARN: counts.warn,
    HOLD: counts.hold,
    DUPLICATE: counts.duplicate,
    POSSIBLE_DUPLICATE: counts.possibleDuplicate,
    SKIP: counts.skip,
  };
  const isAll = outcome === undefined && reason === undefined;
  return (
    <nav className="tn-actions tn-no-print" aria-label={m.rows_shown()}>
      <ButtonLink
        to="/imports/$id"
        params={{ id }}
        search={{}}
        resetScroll={false}
        variant={isAll ? 'primary' : 'secondary'}
        aria-current={isAll ? 'true' : undefined}
      >
        {m.outcome_filter({ outcome: m.all_rows(), count: counts.total })}
      </ButtonLink>
      {OUTCOMES.filter((one) => count[one] > 0).map((one) => (
        <ButtonLink
          key={one}
          to="/imports/$id"
          params={{ id }}
          search={{ outcome: one }}
          resetScroll={false}
          variant={outcome === one ? 'primary' : 'secondary'}
          aria-current={outcome === one ? 'true' : undefined}
        >
          {m.outcome_filter({ outcome: outcomeWord(one), count: count[one] })}
        </ButtonLink>
      ))}
    </nav>
  );
}
