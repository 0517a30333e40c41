import { DescriptionList, StatusMark } from '@tsunagari/ui';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { ConsentPurpose, ConsentStandingFragment } from '../../../gql/graphql.js';
import { type FragmentType, graphql, unmask } from '../../../gql/index.js';
import { dateText } from '../../../language/dates.js';
import { m } from '../../../paraglide/messages.js';
import './consent.css';
import { PURPOSE_ORDER, purposeName, recipientName, stateName, stateShape } from './consent-words.js';

export const CONSENT_STANDING = graphql(`
  fragment ConsentStanding on ConsentStanding {
    purpose
    recipient
    state
    since
  }
`);

/** Each purpose with those who may know by it; nobody asked is told apart from no. */
export function ConsentStandings({
  personId,
  standings: masked,
}: {
  readonly personId: string;
  readonly standings: readonly FragmentType<typeof CONSENT_STANDING>[];
}): ReactElement {
  const standings = unmask(CONSENT_STANDING, masked);
  const of = (wanted: ConsentPurpose) => standings.filter(({ purpose }) => purpose === wanted);
  return (
    <DescriptionList
      rows={PURPOSE_ORDER.map((purpose) => ({
        term: purposeName(purpose),
        value: (
          <>
            <ul className="tn-consent-standings">
              {of(purpose).map((standing) => (
                <li key={standing.recipient}>
                  <Standing standing={standing} />
                </li>
              ))}
            </ul>
            <Link className="tn-small" to="/people/$id/consent-form" params={{ id: personId }} search={{ purpose }}>
              {m.consent_print()}
              <span className="tn-visually-hidden">{m.of_name({ name: purposeName(purpose) })}</span>
            </Link>
          </>
        ),
      }))}
    />
  );
}

function Standing({
  standing: { recipient, state, since },
}: {
  readonly standing: ConsentStandingFragment;
}): ReactElement {
  return (
    <>
      <span>{recipientName(recipient)}</span>
      <StatusMark shape={stateShape(state)}>
        {since ? m.consent_since({ state: stateName(state), date: dateText(since) }) : stateName(state)}
      </StatusMark>
    </>
  );
}
