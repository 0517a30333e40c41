import { EmptyState, LoadingState, NoPermissionState, Page, Section } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../app/app-link.js';
import { QueryState } from '../../app/query-state.js';
import { useTitle } from '../../app/use-title.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { AccessCard } from './access-card.js';
import { useEmergency } from './emergency-state.js';

const REVIEWS = graphql(`
  query EmergencyReviews {
    waiting: emergencyAccesses(first: 100, isReviewed: false) {
      nodes {
        id
        ...EmergencyAccessCard
      }
    }
    reviewed: emergencyAccesses(first: 50, isReviewed: true) {
      nodes {
        id
        ...EmergencyAccessCard
      }
    }
  }
`);

/** 緊急の閲覧の確認: those that wait for a review, and those that were reviewed. For administrators and auditors. */
export function EmergencyReviewsPage(): ReactElement {
  useTitle(m.emergency_reviews());
  const { emergency } = useEmergency();
  if (!emergency) return <LoadingState label={m.loading()} isWholePage />;
  if (!emergency.isTold)
    return (
      <NoPermissionState
        isWholePage
        title={m.emergency_reviews_not_shown()}
        action={<ButtonLink to="/">{m.to_home()}</ButtonLink>}
      >
        {m.emergency_reviews_not_shown_text()}
      </NoPermissionState>
    );
  return <Reviews />;
}

function Reviews(): ReactElement {
  const query = useOperation(REVIEWS, {});
  return (
    <Page title={m.emergency_reviews()} lead={m.emergency_reviews_lead()}>
      <QueryState query={query}>
        {({ waiting, reviewed }) => (
          <>
            <Section title={m.emergency_waiting()}>
              {waiting.nodes.length === 0 ? <EmptyState title={m.emergency_none_waiting()} /> : null}
              {waiting.nodes.map((access) => (
                <AccessCard key={access.id} access={access} />
              ))}
            </Section>
            {reviewed.nodes.length > 0 ? (
              <Section title={m.emergency_reviewed()}>
                {reviewed.nodes.map((access) => (
                  <AccessCard key={access.id} access={access} />
                ))}
              </Section>
            ) : null}
          </>
        )}
      </QueryState>
    </Page>
  );
}
