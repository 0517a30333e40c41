import { Button, DataTable, EmptyState, StatusMark } from '@tsunagari/ui';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { QueryState } from '../../app/query-state.js';
import type { ImportOutcome, ImportRowShownFragment, ImportStatusFragment } from '../../gql/graphql.js';
import { graphql, unmask } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { Pager, type PageVariables } from '../shared-fields/pager.js';
import { CorrectRow } from './correct-row.js';
import { DecideRow } from './decide-row.js';
import { fieldLabel } from './field-labels.js';
import { IMPORT_ROW } from './import-row.js';
import { OUTCOME_SHAPES, outcomeWord } from './import-words.js';

const ROWS = graphql(`
  query ImportRows($id: ID!, $filter: ImportRowFilter, $first: Int, $after: String, $last: Int, $before: String) {
    importBatch(id: $id) {
      id
      rows(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          ...PageTurns
        }
        nodes {
          ...ImportRowShown
        }
      }
    }
  }
`);

/** The rows of the file with what becomes of each; those that wait can be corrected or decided. */
export function ImportRows({
  batch,
  outcome,
  reason,
}: {
  readonly batch: ImportStatusFragment;
  readonly outcome: ImportOutcome | null;
  readonly reason: string | null;
}): ReactElement {
  const key = `${outcome} ${reason}`;
  const [turn, setTurn] = useState<{ readonly key: string; readonly page: PageVariables }>({ key: '', page: {} });
  const page = turn.key === key ? turn.page : { first: 50 };
  const [opened, setOpened] = useState<ImportRowShownFragment | null>(null);
  const filter = { ...(outcome ? { outcome } : {}), ...(reason ? { reasonCode: reason } : {}) };
  const query = useOperation(ROWS, { id: batch.id, filter, ...page });
  const close = (): void => setOpened(null);
  return (
    <>
      <QueryState query={query}>
        {({ importBatch }) => {
          const rows = importBatch?.rows;
          if (!rows || rows.nodes.length === 0)
            return (
              <EmptyState icon="check" title={m.no_rows()}>
                {m.no_rows_text()}
              </EmptyState>
            );
          return (
            <div aria-busy={query.isFetching} className="tn-page">
              <RowTable
                rows={unmask(IMPORT_ROW, rows.nodes)}
                caption={m.rows_count({ count: rows.totalCount })}
                onOpen={batch.abilities.map ? setOpened : null}
              />
              <Pager pageInfo={rows.pageInfo} page={page} onTurn={(next) => setTurn({ key, page: next })} />
            </div>
          );
        }}
      </QueryState>
      {opened === null ? null : opened.outcome === 'POSSIBLE_DUPLICATE' ? (
        <DecideRow batch={batch} row={opened} onClose={close} />
      ) : (
        <CorrectRow batch={batch} row={opened} onClose={close} />
      )}
    </>
  );
}

function RowTable({
  rows,
  caption,
  onOpen,
}: {
  readonly rows: readonly ImportRowShownFragment[];
  readonly caption: string;
  readonly onOpen: ((row: ImportRowShownFragment) => void) | null;
}): ReactElement {
  const actions = {
    label: m.import_row_action(),
    cell: (row: ImportRowShownFragment) => (
      <Button onPress={() => onOpen?.(row)}>
        {row.outcome === 'POSSIBLE_DUPLICATE'
          ? m.decide_row({ row: row.rowNumber })
          : m.correct_row_of({ row: row.rowNumber })}
      </Button>
    ),
  };
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { label: m.import_row(), isRowHeader: true, cell: ({ rowNumber }) => m.row_number({ row: rowNumber }) },
        { label: m.import_row_name(), cell: nameOf },
        {
          label: m.import_row_outcome(),
          cell: (row) => (
            <>
              <StatusMark shape={OUTCOME_SHAPES[row.outcome]}>{outcomeWord(row.outcome)}</StatusMark>
              <Reasons row={row} />
            </>
          ),
        },
        { label: m.import_row_says(), cell: ({ values }) => <Says values={values} /> },
        ...(onOpen === null ? [] : [actions]),
      ]}
    />
  );
}

function nameOf({ person, values }: ImportRowShownFragment): ReactElement | string {
  const written = (key: string): string => values.find(({ field }) => field === key)?.value ?? '';
  const name = written('NAME') || [written('FAMILY_NAME'), written('GIVEN_NAME')].join(' ').trim();
  return person ? (
    <Link to="/people/$id" params={{ id: person.id }}>
      {name || person.name}
    </Link>
  ) : (
    name || m.not_given()
  );
}

function Reasons({ row: { reasons } }: { readonly row: ImportRowShownFragment }): ReactElement | null {
  if (reasons.length === 0) return null;
  return (
    <ul className="tn-small">
      {reasons.map(({ code, field, message }) => (
        <li key={`${code} ${field}`}>{field ? m.problem_of_field({ field: fieldLabel(field), message }) : message}</li>
      ))}
    </ul>
  );
}

function Says({ values }: Pick<ImportRowShownFragment, 'values'>): ReactElement {
  return (
    <span className="tn-quiet tn-small">
      {values
        .filter(({ field, value }) => field !== 'NAME' && value.trim() !== '')
        .map(({ field, value }) => m.value_of_field({ field: fieldLabel(field), value }))
        .join('　')}
    </span>
  );
}
