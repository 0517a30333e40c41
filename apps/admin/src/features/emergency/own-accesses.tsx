import { Card, Section } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { QueryState } from '../../app/query-state.js';
import { graphql } from '../../gql/index.js';
import { useOperation } from '../../graphql/use-operation.js';
import { momentText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { emergencyReasonName, reviewOutcomeName } from './emergency-words.js';

const OWN = graphql(`
  query OwnEmergencyAccesses {
    emergencyAccesses(first: 20) {
      nodes {
        id
        reason
        openedAt
        isOpen
        personCount
        outcome
        reviewWords
      }
    }
  }
`);

/** これまでの緊急の閲覧: one's own, with what the reviews found. */
export function OwnAccesses(): ReactElement {
  const query = useOperation(OWN, {});
  return (
    <Section title={m.emergency_own()}>
      <QueryState query={query}>
        {({ emergencyAccesses: { nodes } }) =>
          nodes.length === 0 ? (
            <p className="tn-quiet">{m.emergency_own_none()}</p>
          ) : (
            <ul className="tn-grid">
              {nodes.map(({ id, reason, openedAt, isOpen, personCount, outcome, reviewWords }) => (
                <li key={id}>
                  <Card>
                    <h3>{momentText(openedAt)}</h3>
                    <p>
                      {emergencyReasonName(reason)} ／ {m.emergency_person_count({ count: personCount })}
                    </p>
                    <p>
                      {outcome
                        ? reviewOutcomeName(outcome)
                        : isOpen
                          ? m.emergency_is_open()
                          : m.emergency_not_reviewed()}
                    </p>
                    {reviewWords ? <p className="tn-lines">{reviewWords}</p> : null}
                  </Card>
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </Section>
  );
}
