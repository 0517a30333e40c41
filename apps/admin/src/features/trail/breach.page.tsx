import { Button, DataTable, EmptyState, Page } from '@tsunagari/ui';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { OnlyWith } from '../../app/only-with.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import type { BreachReportQueryVariables, FoundPersonFragment } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { momentText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { PersonPicker } from '../people/person-picker.js';
import { ShowPeople } from '../people/show-people.js';
import { PrintButton } from '../shared-fields/print-button.js';
import { RequiredDayField, useRequiredDay } from '../shared-fields/required-day.js';
import { fieldWords } from './field-words.js';
import { purposeWord } from './purpose-words.js';

const REPORT = graphql(`
  query BreachReport($personIds: [ID!]!, $from: Date!, $until: Date!) {
    breachReport(personIds: $personIds, from: $from, until: $until) {
      accountName
      looks
      personIds
      fields
      purposes
      firstAt
      lastAt
    }
  }
`);

/** 漏えい等の報告: which accounts have seen which fields of some persons between two days. */
export function BreachPage(): ReactElement {
  useTitle(m.breach_report());
  return (
    <OnlyWith ability="readTrail">
      <ShowPeople>
        <BreachScreen />
      </ShowPeople>
    </OnlyWith>
  );
}

function BreachScreen(): ReactElement {
  const [people, setPeople] = useState<readonly FoundPersonFragment[]>([]);
  const [from, until] = [useRequiredDay(), useRequiredDay()];
  return (
    <Page
      title={m.breach_report()}
      lead={m.breach_lead()}
      actions={<PrintButton />}
      crumbsLabel={m.you_are_here()}
      crumbs={
        <li>
          <Link to="/trail">{m.nav_trail()}</Link>
        </li>
      }
    >
      <div className="tn-form tn-narrow tn-no-print">
        <PersonPicker
          key={people.length}
          label={m.breach_add_person()}
          chosen={null}
          onChoose={(person) => {
            if (person && !people.some(({ id }) => id === person.id)) setPeople([...people, person]);
          }}
        />
      </div>
      {people.length > 0 ? (
        <ul className="tn-plain">
          {people.map((person) => (
            <li key={person.id}>
              {person.name}{' '}
              <Button variant="quiet" onPress={() => setPeople(people.filter(({ id }) => id !== person.id))}>
                {m.breach_leave_out({ name: person.name })}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="tn-toolbar tn-no-print">
        <RequiredDayField legend={m.trail_from()} day={from} error={null} />
        <RequiredDayField legend={m.trail_until()} day={until} error={null} />
      </div>
      {people.length > 0 && from.value && until.value ? (
        <Report variables={{ personIds: people.map(({ id }) => id), from: from.value, until: until.value }} />
      ) : (
        <p>{m.breach_choose()}</p>
      )}
    </Page>
  );
}

function Report({ variables }: { readonly variables: BreachReportQueryVariables }): ReactElement {
  const query = useOperation(REPORT, variables);
  return (
    <QueryState query={query}>
      {({ breachReport }) =>
        breachReport.length === 0 ? (
          <EmptyState icon="book" title={m.breach_nobody()} />
        ) : (
          <DataTable
            caption={m.accounts_count({ count: breachReport.length })}
            rows={breachReport}
            rowKey={({ accountName, firstAt }) => `${accountName} ${firstAt}`}
            columns={[
              { label: m.trail_who(), isRowHeader: true, cell: ({ accountName }) => accountName ?? m.the_system() },
              { label: m.breach_looks(), isNumber: true, cell: ({ looks }) => looks },
              { label: m.disclosure_persons(), isNumber: true, cell: ({ personIds }) => personIds.length },
              { label: m.trail_more(), cell: ({ fields }) => fieldWords(fields).join('、') },
              { label: m.purpose(), cell: ({ purposes }) => purposes.map(purposeWord).join('、') },
              {
                label: m.trail_when(),
                cell: ({ firstAt, lastAt }) =>
                  m.breach_between({ first: momentText(firstAt), last: momentText(lastAt) }),
              },
            ]}
          />
        )
      }
    </QueryState>
  );
}
