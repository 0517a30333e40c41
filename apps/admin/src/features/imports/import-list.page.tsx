import { DataTable, EmptyState, Page, StatusMark, type StatusShape } from '@tsunagari/ui';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import type { ImportState, ImportStatusFragment } from '../../gql/graphql.js';
import { graphql, unmask } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { momentText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { Pager, type PageVariables } from '../shared-fields/pager.js';
import { IMPORT_STATUS } from './import-status.js';
import { stateWord } from './import-words.js';
import { ShowImports } from './show-imports.js';

const IMPORTS = graphql(`
  query ImportList($first: Int, $after: String, $last: Int, $before: String) {
    importBatches(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        ...PageTurns
      }
      nodes {
        ...ImportStatus
      }
    }
  }
`);

const SHAPES: Readonly<Record<ImportState, StatusShape>> = {
  MAPPING: 'open',
  CHECKED: 'half',
  COMMITTED: 'done',
  UNDONE: 'none',
  DISCARDED: 'closed',
};

/** 取りこみの履歴: every file that was brought, how far it is, and the way to undo it. */
export function ImportListPage(): ReactElement {
  useTitle(m.nav_imports());
  return (
    <ShowImports>
      <ImportList />
    </ShowImports>
  );
}

function ImportList(): ReactElement {
  const [page, setPage] = useState<PageVariables>({ first: 50 });
  const query = useOperation(IMPORTS, page);
  const start = (
    <ButtonLink to="/imports/new" variant="primary">
      {m.start_import()}
    </ButtonLink>
  );
  return (
    <Page
      title={m.nav_imports()}
      lead={m.imports_lead()}
      actions={start}
      crumbsLabel={m.you_are_here()}
      crumbs={
        <li>
          <Link to="/people">{m.nav_people()}</Link>
        </li>
      }
    >
      <QueryState query={query}>
        {({ importBatches: { nodes, totalCount, pageInfo } }) =>
          nodes.length === 0 ? (
            <EmptyState icon="book" title={m.no_imports()}>
              {m.no_imports_text()}
            </EmptyState>
          ) : (
            <>
              <ImportTable imports={unmask(IMPORT_STATUS, nodes)} caption={m.imports_count({ count: totalCount })} />
              <Pager pageInfo={pageInfo} page={page} onTurn={setPage} />
            </>
          )
        }
      </QueryState>
    </Page>
  );
}

function ImportTable({
  imports,
  caption,
}: {
  readonly imports: readonly ImportStatusFragment[];
  readonly caption: string;
}): ReactElement {
  return (
    <DataTable
      caption={caption}
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          label: m.import_file(),
          isRowHeader: true,
          cell: ({ id, fileName }) => (
            <Link to="/imports/$id" params={{ id }}>
              {fileName}
            </Link>
          ),
        },
        {
          label: m.import_state(),
          cell: ({ state }) => <StatusMark shape={SHAPES[state]}>{stateWord(state)}</StatusMark>,
        },
        { label: m.import_rows(), isNumber: true, cell: ({ counts }) => m.rows_count({ count: counts.total }) },
        { label: m.import_result(), cell: resultText },
        { label: m.import_when(), cell: ({ committedAt, createdAt }) => momentText(committedAt ?? createdAt) },
        { label: m.import_by(), cell: ({ committedBy }) => committedBy ?? '' },
        {
          label: m.import_undo_until(),
          cell: ({ abilities, undoUntil }) => (abilities.undo && undoUntil ? momentText(undoUntil) : ''),
        },
      ]}
    />
  );
}

function resultText({ state, counts }: ImportStatusFragment): string {
  if (state === 'MAPPING' || state === 'DISCARDED') return '';
  return m.import_result_text({ added: counts.new, updated: counts.update });
}
