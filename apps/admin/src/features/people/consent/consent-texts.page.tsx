import { Badge, Card, Disclosure, EmptyState, Page, Section } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { QueryState } from '../../../app/query-state.js';
import { useTitle } from '../../../app/use-title.js';
import { graphql } from '../../../gql/index.js';
import { useOperation } from '../../../graphql/use-operation.js';
import { dateText } from '../../../language/dates.js';
import { m } from '../../../paraglide/messages.js';
import { ShowPeople } from '../show-people.js';
import { AddTextForm } from './add-text-form.js';
import { PURPOSE_ORDER, purposeName } from './consent-words.js';

const TEXTS = graphql(`
  query ConsentTextsPage {
    consentTexts {
      id
      purpose
      label
      text
      inForceFrom
      isPresent
    }
    peopleAbilities {
      keepConsentTexts
    }
  }
`);

/** 同意書の文: the versions of each purpose; staff add another one. */
export function ConsentTextsPage(): ReactElement {
  useTitle(m.consent_texts());
  const query = useOperation(TEXTS, {});
  return (
    <ShowPeople>
      <Page title={m.consent_texts()} lead={m.consent_texts_lead()}>
        <QueryState query={query}>
          {({ consentTexts, peopleAbilities }) => (
            <>
              {consentTexts.length === 0 ? (
                <EmptyState title={m.consent_texts_none()}>{m.consent_texts_none_text()}</EmptyState>
              ) : null}
              {PURPOSE_ORDER.map((purpose) => ({
                purpose,
                versions: consentTexts.filter((text) => text.purpose === purpose),
              }))
                .filter(({ versions }) => versions.length > 0)
                .map(({ purpose, versions }) => (
                  <Section key={purpose} title={purposeName(purpose)}>
                    {versions.map(({ id, label, text, inForceFrom, isPresent }) => (
                      <Card key={id}>
                        <p>
                          <strong>{label}</strong> {m.consent_text_from({ date: dateText(inForceFrom) })}{' '}
                          {isPresent ? <Badge tone="accent">{m.consent_text_present()}</Badge> : null}
                        </p>
                        <Disclosure title={m.consent_text_read({ label })} isOpenAtFirst={isPresent}>
                          <p className="tn-lines">{text}</p>
                        </Disclosure>
                      </Card>
                    ))}
                  </Section>
                ))}
              {peopleAbilities.keepConsentTexts ? (
                <Section title={m.add_consent_text()}>
                  <AddTextForm />
                </Section>
              ) : null}
            </>
          )}
        </QueryState>
      </Page>
    </ShowPeople>
  );
}
