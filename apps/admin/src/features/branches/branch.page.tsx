import { Badge, Card, DescriptionList, Furigana, Notice, Page, Section } from '@tsunagari/ui';
import { addDays, parsePlainDate } from '@tsunagari/kernel';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { Missing } from '../../app/missing.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import type { BranchPageQuery } from '../../gql/graphql.js';
import { useOperation } from '../../graphql/use-operation.js';
import { dateOrNote, dateText, periodText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { FigureTable } from '../shared-fields/figure-table.js';
import { HistoryList } from '../shared-fields/history-list.js';
import { PrintButton } from '../shared-fields/print-button.js';
import { SourceText } from '../shared-fields/source-text.js';
import { AssociationTable } from './association-table.js';
import { BaseCards } from './base-cards.js';
import { branchKindName } from './branch-kinds.js';
import { LineageList } from './lineage-list.js';
import { PublicFacts } from './public-facts.js';

const BRANCH = graphql(`
  query BranchPage($code: String!, $asOf: Date) {
    branchByCode(code: $code, asOf: $asOf) {
      id
      code
      asOf
      name
      officialName
      kana
      kind
      areaNote
      memberMeaning
      openedOn
      openedNote
      closedOn
      isOpen
      origin
      source
      formerNames {
        name
        from
        to
      }
      seats {
        id
        post
        seats
        note
        electedBy {
          id
          name
        }
      }
      bases {
        ...BaseCard
      }
      associations(first: 100) {
        totalCount
        nodes {
          ...AssociationRow
        }
      }
      figures {
        ...FigureRow
      }
      lineage {
        ...LineageItem
      }
      facts(first: 100) {
        totalCount
        nodes {
          id
          ...PublicFactCard
        }
      }
      history {
        ...HistoryRow
      }
      abilities {
        revise
        rename
        close
        split
      }
    }
  }
`);

type Branch = NonNullable<BranchPageQuery['branchByCode']>;

/** 支部: what it is, where it is found, what belongs to it, how it came about. */
export function BranchPage(): ReactElement {
  const { code } = useParams({ from: '/signed-in/branches/$code' });
  const { asOf = '' } = useSearch({ from: '/signed-in/branches/$code' });
  const query = useOperation(BRANCH, { code, asOf: parsePlainDate(asOf) });
  useTitle(query.data?.branchByCode?.officialName ?? m.nav_branches());
  return (
    <QueryState query={query} isWholePage>
      {({ branchByCode: branch }) =>
        branch ? (
          <BranchScreen branch={branch} isThen={asOf !== ''} />
        ) : (
          <Missing action={<ButtonLink to="/branches">{m.to_branches()}</ButtonLink>} />
        )
      }
    </QueryState>
  );
}

function BranchScreen({ branch, isThen }: { readonly branch: Branch; readonly isThen: boolean }): ReactElement {
  return (
    <Page
      crumbsLabel={m.you_are_here()}
      crumbs={
        <li>
          <Link to="/branches">{m.nav_branches()}</Link>
        </li>
      }
      title={<Furigana base={branch.officialName} kana={branch.kana} />}
      lead={branch.areaNote ?? undefined}
      actions={
        <>
          <PrintButton />
          {branch.abilities.revise || branch.abilities.rename || branch.abilities.close ? (
            <ButtonLink to="/branches/$code/edit" params={{ code: branch.code }}>
              {m.edit()}
            </ButtonLink>
          ) : null}
          {branch.abilities.split ? (
            <ButtonLink to="/branches/$code/split" params={{ code: branch.code }}>
              {m.split_branch()}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {isThen ? (
        <Notice tone="info" title={m.shown_as_of({ date: dateText(branch.asOf) })}>
          <Link to="/branches/$code" params={{ code: branch.code }}>
            {m.show_today()}
          </Link>
        </Notice>
      ) : null}
      {!branch.isOpen && !isThen ? <Ended branch={branch} /> : null}
      <div className="tn-columns">
        <Facts branch={branch} />
        <Section title={m.bases()}>
          <BaseCards bases={branch.bases} />
        </Section>
      </div>
      <Section title={m.associations_count({ count: branch.associations.totalCount })}>
        <AssociationTable associations={branch.associations.nodes} asOf={isThen ? branch.asOf : null} />
        {branch.associations.totalCount > branch.associations.nodes.length ? (
          <Link to="/associations" search={{ branch: branch.code, ...(isThen ? { asOf: branch.asOf } : {}) }}>
            {m.all_associations({ count: branch.associations.totalCount })}
          </Link>
        ) : null}
      </Section>
      <Section title={m.lineage()}>
        <LineageList events={branch.lineage} />
      </Section>
      <Section title={m.figures()}>
        <FigureTable figures={branch.figures} />
      </Section>
      {branch.seats.length > 0 ? (
        <Section title={m.seats()}>
          <Card>
            <DescriptionList
              rows={branch.seats.map((seat) => ({
                term: seat.post,
                value: `${m.seats_count({ count: seat.seats })} ${seat.electedBy ? m.elected_by({ name: seat.electedBy.name }) : ''} ${seat.note ?? ''}`,
              }))}
            />
          </Card>
        </Section>
      ) : null}
      <PublicFacts facts={branch.facts.nodes} />
      <Section title={m.history()}>
        <HistoryList history={branch.history} />
      </Section>
    </Page>
  );
}

function Ended({ branch }: { readonly branch: Branch }): ReactElement {
  if (!branch.closedOn) return <Notice tone="warning" title={m.branch_not_yet()} />;
  const before = addDays(branch.closedOn, -1);
  return (
    <Notice tone="warning" title={m.branch_ended({ date: dateText(branch.closedOn) })}>
      <Link to="/branches/$code" params={{ code: branch.code }} search={{ asOf: before }}>
        {m.show_last_day({ date: dateText(before) })}
      </Link>
    </Notice>
  );
}

function Facts({ branch }: { readonly branch: Branch }): ReactElement {
  return (
    <Section title={m.overview()}>
      <Card>
        <DescriptionList
          rows={[
            { term: m.code(), value: branch.code },
            {
              term: m.kind(),
              value: <Badge>{branchKindName(branch.kind)}</Badge>,
            },
            { term: m.opened(), value: dateOrNote(branch.openedOn, branch.openedNote) },
            ...branch.formerNames.map((former) => ({
              term: m.former_name(),
              value: `${former.name}（${periodText(former.from ?? null, former.to)}）`,
            })),
            {
              term: m.member_meaning(),
              value: branch.memberMeaning ?? <span className="tn-missing">{m.not_given()}</span>,
            },
            { term: m.source(), value: <SourceText origin={branch.origin} source={branch.source} /> },
          ]}
        />
      </Card>
    </Section>
  );
}
