import { Section } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';
import { CommissionTable } from './commission-table.js';

export const PERSON_COMMISSIONS = graphql(`
  fragment PersonCommissions on Person {
    id
    commissions {
      id
      ...CommissionRow
    }
  }
`);

/** 委嘱: for what the person has been commissioned. */
export function PersonCommissions({
  person: masked,
  canIssue,
}: {
  readonly person: FragmentType<typeof PERSON_COMMISSIONS>;
  readonly canIssue: boolean;
}): ReactElement | null {
  const { id, commissions } = unmask(PERSON_COMMISSIONS, masked);
  if (commissions.length === 0 && !canIssue) return null;
  return (
    <Section
      title={m.nav_commissions()}
      actions={
        canIssue ? (
          <ButtonLink to="/commissions/new" search={{ person: id }}>
            {m.issue_commission()}
          </ButtonLink>
        ) : null
      }
    >
      {commissions.length === 0 ? (
        <p className="tn-quiet">{m.no_commissions()}</p>
      ) : (
        <CommissionTable commissions={commissions} caption={m.commissions_count({ count: commissions.length })} />
      )}
    </Section>
  );
}
