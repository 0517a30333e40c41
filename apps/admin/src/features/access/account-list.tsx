import { Button, DataTable, Section, StatusMark } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { QueryState } from '../../app/query-state.js';
import type { KeptAccountFragment } from '../../gql/graphql.js';
import { graphql, unmask } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { momentText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { Pager, type PageVariables } from '../shared-fields/pager.js';
import { AccountDialog } from './account-dialog.js';
import { KEPT_ACCOUNT } from './kept-account.js';
import { roleText } from './role-text.js';

const ACCOUNTS = graphql(`
  query KeptAccounts($first: Int, $after: String, $last: Int, $before: String) {
    accounts(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        ...PageTurns
      }
      nodes {
        ...KeptAccount
      }
    }
    viewer {
      account {
        id
      }
    }
  }
`);

/** アカウント: everyone who may sign in, with roles and last sign-in. */
export function AccountList(): ReactElement {
  const [page, setPage] = useState<PageVariables>({ first: 50 });
  const [openedId, setOpened] = useState<string | null>(null);
  const query = useOperation(ACCOUNTS, page);
  return (
    <Section title={m.accounts()}>
      <QueryState query={query}>
        {({ accounts, viewer }) => {
          const rows = unmask(KEPT_ACCOUNT, accounts.nodes);
          const opened = rows.find(({ id }) => id === openedId);
          return (
            <>
              <AccountTable rows={rows} ownId={viewer.account.id} count={accounts.totalCount} onOpen={setOpened} />
              <Pager pageInfo={accounts.pageInfo} page={page} onTurn={setPage} />
              {opened ? <AccountDialog account={opened} onClose={() => setOpened(null)} /> : null}
            </>
          );
        }}
      </QueryState>
    </Section>
  );
}

function AccountTable({
  rows,
  ownId,
  count,
  onOpen,
}: {
  readonly rows: readonly KeptAccountFragment[];
  readonly ownId: string;
  readonly count: number;
  readonly onOpen: (id: string) => void;
}): ReactElement {
  return (
    <DataTable
      caption={m.accounts_count({ count })}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { label: m.display_name(), isRowHeader: true, cell: ({ displayName }) => displayName },
        { label: m.email(), cell: ({ email }) => email },
        {
          label: m.role(),
          cell: ({ roles }) =>
            roles
              .filter(({ isCurrent }) => isCurrent)
              .map(roleText)
              .join('、') || m.account_without_role(),
        },
        {
          label: m.account_state(),
          cell: ({ disabledAt }) =>
            disabledAt ? (
              <StatusMark shape="closed">{m.account_disabled()}</StatusMark>
            ) : (
              <StatusMark shape="full">{m.account_enabled()}</StatusMark>
            ),
        },
        {
          label: m.last_sign_in(),
          cell: ({ lastSignInAt }) => (lastSignInAt ? momentText(lastSignInAt) : m.never_signed_in()),
        },
        {
          label: m.import_row_action(),
          cell: ({ id, displayName }) =>
            id === ownId ? (
              m.account_yours()
            ) : (
              <Button onPress={() => onOpen(id)}>
                {m.change_account()}
                <span className="tn-visually-hidden">{m.keep_account_of({ name: displayName })}</span>
              </Button>
            ),
        },
      ]}
    />
  );
}
