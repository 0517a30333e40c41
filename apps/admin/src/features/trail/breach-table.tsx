import { Button, DataTable, Disclosure, EmptyState } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { QueryState } from '../../app/query-state.js';
import type { BreachReportQuery, BreachReportQueryVariables } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { momentText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { fieldWords } from './field-words.js';
import { purposeWord } from './purpose-words.js';

const REPORT = graphql(`
  query BreachReport($personIds: [ID!], $accountId: ID, $from: Date!, $until: Date!) {
    breachReport(personIds: $personIds, accountId: $accountId, from: $from, until: $until) {
      accountId
      accountName
      looks
      personCount
      personIds
      fields
      purposes
      firstAt
      lastAt
    }
  }
`);

type Seen = BreachReportQuery['breachReport'][number];

/** A line for each account: how often it has looked at how many persons, at which fields, what for and when. */
export function BreachTable({
  question,
  onAccount,
  namesNumbers = false,
}: {
  readonly question: BreachReportQueryVariables;
  /** Asks for what one account has seen. */
  readonly onAccount?: ((accountId: string) => void) | undefined;
  /** Whether the numbers of the persons are shown, too. */
  readonly namesNumbers?: boolean;
}): ReactElement {
  const query = useOperation(REPORT, question);
  return (
    <QueryState query={query}>
      {({ breachReport }) =>
        breachReport.length === 0 ? (
          <EmptyState icon="book" title={m.breach_nobody()} />
        ) : (
          <>
            <DataTable
              caption={m.accounts_count({ count: breachReport.length })}
              rows={breachReport}
              rowKey={({ accountId }) => accountId ?? ''}
              columns={[
                {
                  label: m.trail_who(),
                  isRowHeader: true,
                  cell: (seen) => <Who seen={seen} onAccount={onAccount} />,
                },
                { label: m.breach_looks(), isNumber: true, cell: ({ looks }) => looks },
                { label: m.disclosure_persons(), isNumber: true, cell: ({ personCount }) => personCount },
                { label: m.trail_more(), cell: ({ fields }) => fieldWords(fields).join('、') },
                { label: m.purpose(), cell: ({ purposes }) => purposes.map(purposeWord).join('、') },
                {
                  label: m.trail_when(),
                  cell: ({ firstAt, lastAt }) =>
                    m.breach_between({ first: momentText(firstAt), last: momentText(lastAt) }),
                },
              ]}
            />
            {namesNumbers ? breachReport.map((seen) => <Numbers key={seen.accountId} seen={seen} />) : null}
          </>
        )
      }
    </QueryState>
  );
}

function Who({
  seen: { accountId, accountName },
  onAccount,
}: {
  readonly seen: Seen;
  readonly onAccount: ((accountId: string) => void) | undefined;
}): ReactElement {
  const name = accountName ?? m.the_system();
  return (
    <>
      {name}
      {onAccount && accountId !== null ? (
        <span className="tn-no-print">
          {' '}
          <Button variant="quiet" onPress={() => onAccount(accountId)}>
            {m.breach_only_account({ name })}
          </Button>
        </span>
      ) : null}
    </>
  );
}

function Numbers({ seen: { personCount, personIds } }: { readonly seen: Seen }): ReactElement {
  return (
    <Disclosure title={m.breach_numbers_seen({ count: personCount })}>
      {personIds.length < personCount ? <p>{m.breach_numbers_cut({ shown: personIds.length })}</p> : null}
      <ul className="tn-plain tn-small">
        {personIds.map((id) => (
          <li key={id}>
            <code>{id}</code>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
