import { Badge, Button, Card, DescriptionList, Dialog } from '@tsunagari/ui';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { momentText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { emergencyReasonName, reviewOutcomeName } from './emergency-words.js';
import { EndEmergency } from './end-emergency.js';
import { ReviewForm } from './review-form.js';

export const ACCESS = graphql(`
  fragment EmergencyAccessCard on EmergencyAccess {
    id
    version
    reason
    words
    openedByName
    openedAt
    endsAt
    endedAt
    isOpen
    personIds
    reviewBy
    isOverdue
    reviewedAt
    reviewedByName
    outcome
    reviewWords
    abilities {
      end
      review
    }
  }
`);

/** One access for those who review: who, when, why, at whom, and the review. */
export function AccessCard({ access }: { readonly access: FragmentType<typeof ACCESS> }): ReactElement {
  const shown = unmask(ACCESS, access);
  const [isReviewed, setReviewed] = useState(false);
  const { outcome, reviewedAt } = shown;
  return (
    <Card>
      <h3>
        {m.emergency_by({ name: shown.openedByName ?? m.the_system(), moment: momentText(shown.openedAt) })}{' '}
        {shown.isOpen ? <Badge tone="accent">{m.emergency_is_open()}</Badge> : null}
        {shown.isOverdue ? <Badge tone="warm">{m.emergency_overdue()}</Badge> : null}
      </h3>
      <DescriptionList
        rows={[
          { term: m.emergency_reason(), value: emergencyReasonName(shown.reason) },
          {
            term: m.emergency_what_happened(),
            value: shown.words === null ? m.emergency_words_hidden() : <span className="tn-lines">{shown.words}</span>,
          },
          { term: m.emergency_until(), value: momentText(shown.endedAt ?? shown.endsAt) },
          { term: m.emergency_people(), value: <People ids={shown.personIds} isLinked={shown.words !== null} /> },
          ...(outcome && reviewedAt
            ? [
                {
                  term: m.review_outcome(),
                  value: m.review_by({
                    outcome: reviewOutcomeName(outcome),
                    name: shown.reviewedByName ?? m.the_system(),
                    moment: momentText(reviewedAt),
                  }),
                },
              ]
            : [{ term: m.review_until(), value: momentText(shown.reviewBy) }]),
          ...(shown.reviewWords === null ? [] : [{ term: m.review_words(), value: shown.reviewWords }]),
        ]}
      />
      <div className="tn-actions">
        {shown.abilities.review ? (
          <Button variant="primary" onPress={() => setReviewed(true)}>
            {m.review_now()}
          </Button>
        ) : null}
        {shown.abilities.end ? <EndEmergency id={shown.id} /> : null}
      </div>
      <Dialog title={m.review_now()} isOpen={isReviewed} onClose={() => setReviewed(false)}>
        <ReviewForm access={shown} onClose={() => setReviewed(false)} />
      </Dialog>
    </Card>
  );
}

function People({ ids, isLinked }: { readonly ids: readonly string[]; readonly isLinked: boolean }): ReactElement {
  if (ids.length === 0 || !isLinked) return <>{m.trail_persons({ count: ids.length })}</>;
  return (
    <ul className="tn-chips">
      {ids.map((id, index) => (
        <li key={id}>
          <Link to="/people/$id" params={{ id }}>
            {m.emergency_person({ number: index + 1 })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
