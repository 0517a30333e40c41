import { Badge, Card, Icon, Notice, Page, Section, StateMessage, Stats } from '@tsunagari/ui';
import { formatNumber } from '@tsunagari/kernel';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { useViewer } from '../../app/viewer.js';
import { EmergencyNotice } from '../emergency/emergency-notice.js';
import { graphql } from '../../gql/index.js';
import type { CouncilHomeQuery } from '../../gql/graphql.js';
import { useOperation } from '../../graphql/use-operation.js';
import { dateText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';

const HOME = graphql(`
  query CouncilHome {
    council {
      id
      name
      mission
      slogan
      isFictional
      dataAsOf
      largeAssociationHouseholds
      summary {
        asOf
        branchCount
        associationCount
        baseCount
        associationsWithoutBranch
        associationsWithoutKana
        branchesWithoutBase
        largeAssociations
        households
        householdsGiven
        householdsNotGiven
      }
      office {
        id
        name
        address
        addressRaw
        phone
        phoneRaw
      }
    }
    branches(first: 100, orderBy: CODE) {
      nodes {
        id
        code
        name
        kana
        kind
        bases {
          id
          phone
        }
        associations(first: 1) {
          totalCount
        }
      }
    }
  }
`);

type Home = CouncilHomeQuery;
type HomeBranch = Home['branches']['nodes'][number];

/** 市社協ホーム: all branches side by side, in the order of their codes – never a ranking. */
export function HomePage(): ReactElement {
  useTitle(m.nav_home());
  const query = useOperation(HOME, {});
  return (
    <QueryState query={query} isWholePage>
      {({ council, branches }) => (
        <Page
          title={council.name}
          lead={council.mission ?? m.home_lead()}
          actions={<ButtonLink to="/associations">{m.to_associations()}</ButtonLink>}
        >
          <EmergencyNotice />
          <Summary council={council} />
          <Section title={m.branches_today({ date: dateText(council.summary.asOf) })}>
            {branches.nodes.length === 0 ? <NoBranch /> : null}
            <ul className="tn-grid">
              {branches.nodes.map((branch) => (
                <li key={branch.id}>
                  <BranchCard branch={branch} />
                </li>
              ))}
            </ul>
          </Section>
          <Office office={council.office} />
        </Page>
      )}
    </QueryState>
  );
}

/** A council that begins: the first step, for those who may take it. */
function NoBranch(): ReactElement {
  const mayOpen = useViewer()?.abilities.openBranch === true;
  return (
    <StateMessage
      icon="info"
      title={mayOpen ? m.first_branch() : m.no_branch_yet()}
      action={
        mayOpen ? (
          <ButtonLink to="/branches/new" variant="primary">
            {m.open_branch()}
          </ButtonLink>
        ) : undefined
      }
    >
      {mayOpen ? m.first_branch_text() : null}
    </StateMessage>
  );
}

/** Whether every branch has a base; of a council without branches neither can be said. */
function basesNote({ branchCount, branchesWithoutBase }: Home['council']['summary']): string {
  if (branchCount === 0) return m.no_branch_yet();
  return branchesWithoutBase > 0 ? m.without_base({ count: branchesWithoutBase }) : m.all_with_base();
}

function Summary({ council }: { readonly council: Home['council'] }): ReactElement {
  const { summary } = council;
  const missing = [
    summary.associationsWithoutKana > 0
      ? { text: m.missing_kana({ count: summary.associationsWithoutKana }), search: { withoutKana: true } }
      : null,
    summary.associationsWithoutBranch > 0
      ? { text: m.missing_branch({ count: summary.associationsWithoutBranch }), search: { withoutBranch: true } }
      : null,
  ].filter((entry) => entry !== null);
  return (
    <>
      <Stats
        stats={[
          {
            label: m.nav_branches(),
            value: summary.branchCount,
            note: basesNote(summary),
          },
          {
            label: m.nav_associations(),
            value: summary.associationCount,
            note: m.large_count({
              count: summary.largeAssociations,
              limit: formatNumber(council.largeAssociationHouseholds),
            }),
          },
          {
            label: m.households(),
            value: summary.households === null ? m.not_given() : formatNumber(summary.households),
            note: m.households_note({ given: summary.householdsGiven, missing: summary.householdsNotGiven }),
          },
          { label: m.bases(), value: summary.baseCount, note: m.bases_note() },
        ]}
      />
      {missing.length > 0 ? (
        <Notice tone="info" title={m.to_fill_in()}>
          {missing.map(({ text, search }) => (
            <Link key={text} to="/associations" search={search}>
              {text}
            </Link>
          ))}
        </Notice>
      ) : null}
    </>
  );
}

function BranchCard({ branch }: { readonly branch: HomeBranch }): ReactElement {
  const phone = branch.bases.find((base) => base.phone)?.phone;
  return (
    <Card>
      <h3>
        <Link to="/branches/$code" params={{ code: branch.code }}>
          {branch.name}
        </Link>{' '}
        <span className="tn-quiet tn-small">{branch.kana}</span>
      </h3>
      <div>
        {branch.kind === 'HOUSING_ESTATE' ? <Badge tone="accent">{m.kind_estate()}</Badge> : null}
        <div>{m.associations_count({ count: branch.associations.totalCount })}</div>
        <div className={phone ? 'tn-quiet' : 'tn-missing'}>
          <Icon name="phone" /> {branch.bases.length === 0 ? m.no_base() : (phone ?? m.no_phone())}
        </div>
      </div>
    </Card>
  );
}

function Office({ office }: { readonly office: Home['council']['office'] }): ReactElement | null {
  if (!office) return null;
  return (
    <Section title={office.name}>
      <p>
        {office.address ?? office.addressRaw}
        <br />
        <Icon name="phone" /> {office.phone ?? office.phoneRaw ?? m.not_given()}
      </p>
    </Section>
  );
}
