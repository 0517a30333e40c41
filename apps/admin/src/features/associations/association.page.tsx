import { Card, DescriptionList, Furigana, Notice, Page, Section } from '@tsunagari/ui';
import { parsePlainDate } from '@tsunagari/kernel';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { Missing } from '../../app/missing.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import type { AssociationPageQuery } from '../../gql/graphql.js';
import { useOperation } from '../../graphql/use-operation.js';
import { dateOrNote, dateText, periodText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { basisText } from '../shared-fields/basis-text.js';
import { FigureTable } from '../shared-fields/figure-table.js';
import { HistoryList } from '../shared-fields/history-list.js';
import { PrintButton } from '../shared-fields/print-button.js';
import { SourceText } from '../shared-fields/source-text.js';

const ASSOCIATION = graphql(`
  query AssociationPage($code: String!, $asOf: Date) {
    associationByCode(code: $code, asOf: $asOf) {
      id
      code
      asOf
      name
      kana
      isOpen
      isLarge
      openedOn
      closedOn
      venue
      note
      origin
      source
      kind {
        id
        label
      }
      branch {
        id
        code
        name
      }
      affiliations {
        from
        to
        basis
        branch {
          id
          code
          name
        }
      }
      formerNames {
        name
        from
        to
      }
      groups {
        id
        name
        phone
        contactNote
      }
      figures {
        ...FigureRow
      }
      facts(first: 50) {
        nodes {
          id
          title
          text
          asOf
          origin
          source
        }
      }
      history {
        ...HistoryRow
      }
      abilities {
        revise
        recordFigure
        transfer
        close
      }
    }
  }
`);

type Association = NonNullable<AssociationPageQuery['associationByCode']>;

/** 自治会カルテ: everything that is known about one association, on one A4 page. */
export function AssociationPage(): ReactElement {
  const { code } = useParams({ from: '/signed-in/associations/$code' });
  const { asOf = '' } = useSearch({ from: '/signed-in/associations/$code' });
  const query = useOperation(ASSOCIATION, { code, asOf: parsePlainDate(asOf) });
  useTitle(query.data?.associationByCode?.name ?? m.nav_associations());
  return (
    <QueryState query={query} isWholePage>
      {({ associationByCode: association }) =>
        association ? (
          <AssociationCard association={association} isThen={asOf !== ''} />
        ) : (
          <Missing action={<ButtonLink to="/associations">{m.to_associations()}</ButtonLink>} />
        )
      }
    </QueryState>
  );
}

function AssociationCard({
  association,
  isThen,
}: {
  readonly association: Association;
  readonly isThen: boolean;
}): ReactElement {
  return (
    <Page
      crumbsLabel={m.you_are_here()}
      crumbs={
        <li>
          <Link to="/associations">{m.nav_associations()}</Link>
        </li>
      }
      title={<Furigana base={association.name} kana={association.kana ?? null} />}
      actions={
        <>
          <PrintButton />
          {Object.values(association.abilities).includes(true) ? (
            <ButtonLink to="/associations/$code/edit" params={{ code: association.code }} variant="primary">
              {m.edit()}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {isThen ? (
        <Notice tone="info" title={m.shown_as_of({ date: dateText(association.asOf) })}>
          <Link to="/associations/$code" params={{ code: association.code }}>
            {m.show_today()}
          </Link>
        </Notice>
      ) : null}
      {association.isOpen || isThen ? null : (
        <Notice tone="warning" title={m.association_ended({ date: dateOrNote(association.closedOn, null) })} />
      )}
      <div className="tn-columns">
        <Overview association={association} />
        <Belonging association={association} />
      </div>
      <Section title={m.figures()}>
        {association.isLarge ? <Notice tone="info" title={m.large_hint()} /> : null}
        <FigureTable figures={association.figures} />
      </Section>
      {association.facts.nodes.length > 0 ? (
        <Section title={m.nav_facts()}>
          <ul className="tn-plain">
            {association.facts.nodes.map((fact) => (
              <li key={fact.id}>
                <strong>{fact.title}</strong> <span className="tn-quiet">{fact.asOf}</span>
                <div>{fact.text}</div>
                <SourceText origin={fact.origin} source={fact.source} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <div className="tn-no-print">
        <Section title={m.history()}>
          <HistoryList history={association.history} />
        </Section>
      </div>
    </Page>
  );
}

function Overview({ association }: { readonly association: Association }): ReactElement {
  return (
    <Section title={m.overview()}>
      <Card>
        <DescriptionList
          rows={[
            { term: m.code(), value: association.code },
            { term: m.kind(), value: association.kind.label },
            { term: m.kana(), value: association.kana ?? <span className="tn-missing">{m.not_given()}</span> },
            ...association.formerNames.map((former) => ({
              term: m.former_name(),
              value: `${former.name}（${periodText(former.from ?? null, former.to)}）`,
            })),
            { term: m.venue(), value: association.venue ?? <span className="tn-missing">{m.not_given()}</span> },
            ...(association.openedOn ? [{ term: m.opened(), value: dateText(association.openedOn) }] : []),
            ...(association.note ? [{ term: m.note(), value: association.note }] : []),
            { term: m.source(), value: <SourceText origin={association.origin} source={association.source} /> },
          ]}
        />
      </Card>
    </Section>
  );
}

function Belonging({ association }: { readonly association: Association }): ReactElement {
  return (
    <Section title={m.belongs_to()}>
      <Card>
        {association.affiliations.length === 0 ? <p className="tn-missing">{m.no_branch()}</p> : null}
        <DescriptionList
          rows={association.affiliations.map((affiliation) => ({
            term: (
              <Link to="/branches/$code" params={{ code: affiliation.branch.code }}>
                {affiliation.branch.name}
              </Link>
            ),
            value: `${periodText(affiliation.from ?? null, affiliation.to ?? null)}${affiliation.basis ? `（${basisText(affiliation.basis)}）` : ''}`,
          }))}
        />
        {association.groups.length > 0 ? (
          <DescriptionList
            rows={association.groups.map((group) => ({
              term: m.group(),
              value: `${group.name} ${group.phone ?? ''} ${group.contactNote ?? ''}`,
            }))}
          />
        ) : null}
      </Card>
    </Section>
  );
}
