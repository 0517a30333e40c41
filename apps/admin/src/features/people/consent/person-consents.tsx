import { Button, Card, Dialog, Disclosure, Section } from '@tsunagari/ui';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { PersonConsentsFragment } from '../../../gql/graphql.js';
import { type FragmentType, graphql, unmask } from '../../../gql/index.js';
import { m } from '../../../paraglide/messages.js';
import { ConsentAnswer } from './consent-answer.js';
import { ConsentStandings } from './consent-standings.js';
import { RecordConsentForm } from './record-consent-form.js';

export const PERSON_CONSENTS = graphql(`
  fragment PersonConsents on Person {
    id
    name
    consentStandings {
      ...ConsentStanding
    }
    consents {
      id
      ...ConsentAnswer
    }
  }
`);

/** 同意: how each purpose stands, and every answer as it was written down. The printed card leaves the house without it. */
export function PersonConsents({
  person: masked,
  canRecord,
}: {
  readonly person: FragmentType<typeof PERSON_CONSENTS>;
  readonly canRecord: boolean;
}): ReactElement {
  const person = unmask(PERSON_CONSENTS, masked);
  const { id, name, consentStandings } = person;
  const [isAsked, setAsked] = useState(false);
  const close = (): void => setAsked(false);
  return (
    <div className="tn-no-print">
      <Section
        title={m.consents()}
        actions={canRecord ? <Button onPress={() => setAsked(true)}>{m.record_consent()}</Button> : null}
      >
        <Ledger person={person} />
      </Section>
      {isAsked ? (
        <Dialog title={m.record_consent_of({ name })} isOpen onClose={close}>
          <RecordConsentForm personId={id} corrects={null} standings={consentStandings} onClose={close} />
        </Dialog>
      ) : null}
    </div>
  );
}

function Ledger({
  person: { id, consents, consentStandings },
}: {
  readonly person: PersonConsentsFragment;
}): ReactElement {
  return (
    <Card>
      <p className="tn-quiet">{m.consent_help()}</p>
      <ConsentStandings personId={id} standings={consentStandings} />
      <p>
        <Link to="/consent-texts">{m.consent_texts()}</Link>
      </p>
      {consents.length === 0 ? (
        <p className="tn-missing">{m.consent_none()}</p>
      ) : (
        <Disclosure title={m.consent_answers({ count: consents.length })}>
          <ul className="tn-consent-answers">
            {consents.map((consent) => (
              <li key={consent.id}>
                <ConsentAnswer consent={consent} personId={id} standings={consentStandings} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
}
