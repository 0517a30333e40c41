import { Page } from '@tsunagari/ui';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { Missing } from '../../app/missing.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { ShowPeople } from '../people/show-people.js';
import { PrintButton } from '../shared-fields/print-button.js';
import { Certificate } from './certificate.js';

const CERTIFICATES = graphql(`
  query Certificates($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Commission {
        id
        ...Certificate
      }
    }
  }
`);

/** How many certificates are printed at once, as many as the API reads at once. */
const MOST = 100;

/** 委嘱状の印刷: the certificate of one commission. */
export function PrintCommissionPage(): ReactElement {
  const { id } = useParams({ from: '/signed-in/commissions/$id/print' });
  return <CertificatesPage ids={[id]} />;
}

/** 委嘱状の印刷: certificates of several commissions, a page each. */
export function PrintCommissionsPage(): ReactElement {
  const { ids = '' } = useSearch({ from: '/signed-in/commissions/print' });
  return <CertificatesPage ids={ids.split(',').filter(Boolean).slice(0, MOST)} />;
}

function CertificatesPage({ ids }: { readonly ids: readonly string[] }): ReactElement {
  useTitle(m.certificate());
  const query = useOperation(CERTIFICATES, { ids: [...ids] });
  return (
    <ShowPeople>
      <QueryState query={query} isWholePage>
        {({ nodes }) => {
          const commissions = nodes.flatMap((node) => (node?.__typename === 'Commission' ? [node] : []));
          if (commissions.length === 0)
            return <Missing action={<ButtonLink to="/commissions">{m.to_commissions()}</ButtonLink>} />;
          return (
            <Page
              title={m.certificate()}
              lead={m.certificates_lead({ count: commissions.length })}
              actions={<PrintButton />}
              crumbsLabel={m.you_are_here()}
              crumbs={
                <li>
                  <Link to="/commissions">{m.nav_commissions()}</Link>
                </li>
              }
            >
              <div>
                {commissions.map((commission) => (
                  <Certificate key={commission.id} commission={commission} />
                ))}
              </div>
            </Page>
          );
        }}
      </QueryState>
    </ShowPeople>
  );
}
