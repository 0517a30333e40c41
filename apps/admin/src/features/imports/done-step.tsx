import { Notice, Stats } from '@tsunagari/ui';
import { useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import type { ImportStatusFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { momentText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { ExportMenu } from '../people/export-menu.js';
import { known } from '../people/people-filters.js';
import { PrintButton } from '../shared-fields/print-button.js';
import { OutcomeFilter } from './check-step.js';
import { ImportRows } from './import-rows.js';
import { OUTCOMES } from './import-words.js';
import { UndoImport } from './undo-import.js';

const EXPORT = graphql(`
  mutation ExportImportProblems($input: ExportImportProblemsInput!) {
    exportImportProblems(input: $input) {
      file {
        ...ExportedFile
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** What became of an import: who came in, what was left, and the way to undo it. */
export function DoneStep({ batch }: { readonly batch: ImportStatusFragment }): ReactElement {
  const { id, state, counts, committedAt, committedBy, undoUntil, undoneAt, abilities } = batch;
  const { outcome, reason } = useSearch({ from: '/signed-in/imports/$id' });
  const left = counts.hold + counts.possibleDuplicate + counts.skip;
  if (state === 'DISCARDED') return <Notice title={m.import_state_discarded()}>{m.import_discarded_text()}</Notice>;
  return (
    <>
      {state === 'UNDONE' && undoneAt ? (
        <Notice title={m.import_undone_at({ moment: momentText(undoneAt) })}>{m.import_undone_text()}</Notice>
      ) : (
        <Notice
          tone="success"
          title={m.imported_at({
            moment: committedAt ? momentText(committedAt) : '',
            by: committedBy ?? m.the_system(),
          })}
        >
          {abilities.undo && undoUntil ? m.undo_until({ moment: momentText(undoUntil) }) : m.undo_over()}
        </Notice>
      )}
      <Stats
        stats={[
          { label: m.effect_new_done(), value: counts.new, unit: m.unit_people() },
          { label: m.effect_update_done(), value: counts.update, unit: m.unit_people() },
          { label: m.outcome_duplicate(), value: counts.duplicate, unit: m.unit_rows() },
          { label: m.rows_left(), value: left, unit: m.unit_rows(), note: m.rows_left_note() },
        ]}
      />
      <div className="tn-actions tn-no-print">
        <ButtonLink to="/people" search={{ order: 'RECENT' }} variant="primary">
          {m.to_people()}
        </ButtonLink>
        {left > 0 ? (
          <ExportMenu
            label={m.export_left_rows()}
            document={EXPORT}
            payloadOf={(result) => result.exportImportProblems}
            inputOf={(format) => ({ batchId: id, format })}
          />
        ) : null}
        <PrintButton />
        {abilities.undo ? <UndoImport batch={batch} /> : null}
        <ButtonLink to="/imports/new">{m.start_another_import()}</ButtonLink>
      </div>
      <OutcomeFilter batch={batch} />
      <ImportRows batch={batch} outcome={known(OUTCOMES, outcome) ?? null} reason={reason ?? null} />
    </>
  );
}
