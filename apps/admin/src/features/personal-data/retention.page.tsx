import { Button, DataTable, NumberField, Page, Section } from '@tsunagari/ui';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import type { RetentionPageQuery } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { useOperation } from '../../graphql/use-operation.js';
import { dateText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { leftReasonName } from '../people/contact-words.js';
import { ShowPeople } from '../people/show-people.js';
import { useSaid } from '../people/use-said.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { OnlyForPeople } from './only-for-people.js';

const RETENTION = graphql(`
  query RetentionPage {
    retention {
      years
      version
      least
      most
      canSet
      due {
        dueOn
        isOver
        person {
          id
          name
          leftOn
          leftReason
        }
      }
    }
  }
`);

const SET = graphql(`
  mutation SetRetention($input: SetRetentionInput!) {
    setRetention(input: $input) {
      retention {
        years
        version
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

type Retention = RetentionPageQuery['retention'];

/** 保存期間: whose time is over; staff look at each, administrators erase. Nothing happens by itself. */
export function RetentionPage(): ReactElement {
  useTitle(m.nav_retention());
  return (
    <OnlyForPeople ability="seeRetention">
      <ShowPeople>
        <RetentionScreen />
      </ShowPeople>
    </OnlyForPeople>
  );
}

function RetentionScreen(): ReactElement {
  const query = useOperation(RETENTION, {});
  return (
    <Page title={m.nav_retention()} lead={m.retention_lead()}>
      <QueryState query={query}>
        {({ retention }) => (
          <>
            <Section title={m.retention_years_of({ years: retention.years })}>
              {retention.canSet ? <YearsForm key={retention.version} retention={retention} /> : null}
            </Section>
            <Section title={m.retention_over()}>
              <Due due={retention.due.filter(({ isOver }) => isOver)} nobody={m.retention_nobody()} />
            </Section>
            <Section title={m.retention_soon()}>
              <Due due={retention.due.filter(({ isOver }) => !isOver)} nobody={m.retention_nobody_soon()} />
            </Section>
          </>
        )}
      </QueryState>
    </Page>
  );
}

function Due({ due, nobody }: { readonly due: Retention['due']; readonly nobody: string }): ReactElement {
  if (due.length === 0) return <p className="tn-quiet">{nobody}</p>;
  return (
    <DataTable
      caption={m.persons_count({ count: due.length })}
      rows={due}
      rowKey={({ person }) => person.id}
      columns={[
        {
          label: m.name(),
          isRowHeader: true,
          cell: ({ person: { id, name } }) => (
            <Link to="/people/$id" params={{ id }}>
              {name}
            </Link>
          ),
        },
        {
          label: m.left(),
          cell: ({ person: { leftOn, leftReason } }) =>
            leftOn
              ? m.left_on({ date: dateText(leftOn), reason: leftReason ? leftReasonName(leftReason) : m.left() })
              : '―',
        },
        { label: m.retention_due(), cell: ({ dueOn }) => dateText(dueOn) },
      ]}
    />
  );
}

function YearsForm({ retention: { years, version, least, most } }: { readonly retention: Retention }): ReactElement {
  const [wanted, setWanted] = useState<number | null>(years);
  const change = useChange(SET, (result) => result.setRetention, useSaid());
  return (
    <form
      className="tn-form tn-narrow tn-no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void change.send({ years: wanted ?? 0, version });
      }}
    >
      <FormNotices change={change} />
      <NumberField
        label={m.retention_years()}
        help={m.retention_years_help({ least, most })}
        value={wanted}
        onChange={setWanted}
        notNumber={m.not_a_number()}
        unit={m.years_unit()}
        error={change.errorAt('years')}
      />
      <div className="tn-actions">
        <Button type="submit" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.save()}
        </Button>
      </div>
    </form>
  );
}
