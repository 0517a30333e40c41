import { EmptyState, Page } from '@tsunagari/ui';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ButtonLink } from '../../../app/app-link.js';
import { Missing } from '../../../app/missing.js';
import { QueryState } from '../../../app/query-state.js';
import { useTitle } from '../../../app/use-title.js';
import { useViewer } from '../../../app/viewer.js';
import type { ConsentFormPageQuery, ConsentPurpose } from '../../../gql/graphql.js';
import { graphql } from '../../../gql/index.js';
import { useOperation } from '../../../graphql/use-operation.js';
import { m } from '../../../paraglide/messages.js';
import { PrintButton } from '../../shared-fields/print-button.js';
import { ShowPeople } from '../show-people.js';
import './consent.css';
import { ON_PAPER, PURPOSE_ORDER, purposeName, recipientName } from './consent-words.js';

const FORM = graphql(`
  query ConsentFormPage($id: ID!, $purpose: ConsentPurpose!) {
    person(id: $id) {
      id
      name
      consentStandings {
        purpose
        recipient
      }
    }
    consentTexts(purpose: $purpose) {
      id
      label
      text
      isPresent
    }
  }
`);

type Person = NonNullable<ConsentFormPageQuery['person']>;
type Words = ConsentFormPageQuery['consentTexts'][number];

/** 同意書: the words of one purpose with room for the answer, on one A4 page. */
export function ConsentFormPage(): ReactElement {
  const { id } = useParams({ from: '/signed-in/people/$id/consent-form' });
  const search = useSearch({ from: '/signed-in/people/$id/consent-form' });
  const purpose = PURPOSE_ORDER.find((known) => known === search.purpose) ?? 'WATCH_OVER_SHARING';
  useTitle(m.consent_form());
  return (
    <ShowPeople>
      <FormScreen id={id} purpose={purpose} />
    </ShowPeople>
  );
}

function FormScreen({ id, purpose }: { readonly id: string; readonly purpose: ConsentPurpose }): ReactElement {
  const query = useOperation(FORM, { id, purpose });
  return (
    <QueryState query={query} isWholePage>
      {({ person, consentTexts }) => {
        if (!person) return <Missing action={<ButtonLink to="/people">{m.to_people()}</ButtonLink>} />;
        const words = consentTexts.find(({ isPresent }) => isPresent);
        return (
          <Page
            title={m.consent_form()}
            lead={purposeName(purpose)}
            actions={words ? <PrintButton /> : null}
            crumbsLabel={m.you_are_here()}
            crumbs={
              <li>
                <Link to="/people/$id" params={{ id }}>
                  {person.name}
                </Link>
              </li>
            }
          >
            {words ? (
              <Sheet person={person} purpose={purpose} words={words} />
            ) : (
              <EmptyState
                title={m.consent_text_missing()}
                action={<ButtonLink to="/consent-texts">{m.consent_texts()}</ButtonLink>}
              />
            )}
          </Page>
        );
      }}
    </QueryState>
  );
}

function Sheet({
  person,
  purpose,
  words,
}: {
  readonly person: Person;
  readonly purpose: ConsentPurpose;
  readonly words: Words;
}): ReactElement {
  const viewer = useViewer();
  const recipients = person.consentStandings.filter((standing) => standing.purpose === purpose);
  return (
    <article className="tn-consent-sheet" lang="ja">
      <h2>{m.consent_form_title({ purpose: purposeName(purpose, ON_PAPER) }, ON_PAPER)}</h2>
      <p>{m.consent_form_to({ council: viewer?.council.name ?? '' }, ON_PAPER)}</p>
      <p className="tn-consent-words">{words.text}</p>
      <p>{m.consent_form_choose({}, ON_PAPER)}</p>
      <ul>
        {recipients.map(({ recipient }) => (
          <li key={recipient}>□ {recipientName(recipient, ON_PAPER)}</li>
        ))}
      </ul>
      <ul className="tn-consent-decision">
        <li>□ {m.consent_yes({}, ON_PAPER)}</li>
        <li>□ {m.consent_no({}, ON_PAPER)}</li>
      </ul>
      <p>{m.consent_form_withdraw({}, ON_PAPER)}</p>
      <dl>
        <dt>{m.consent_form_date({}, ON_PAPER)}</dt>
        <dd>{m.consent_form_blank_date({}, ON_PAPER)}</dd>
        <dt>{m.name({}, ON_PAPER)}</dt>
        <dd>{person.name}</dd>
        <dt>{m.consent_form_signature({}, ON_PAPER)}</dt>
        <dd />
        <dt>{m.consent_form_proxy({}, ON_PAPER)}</dt>
        <dd />
        <dt>{m.consent_witness({}, ON_PAPER)}</dt>
        <dd />
      </dl>
      <p className="tn-small">{m.consent_form_version({ label: words.label }, ON_PAPER)}</p>
    </article>
  );
}
