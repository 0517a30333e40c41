import { Card, Disclosure, Section } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import type { PublicFactCardFragment } from '../../gql/graphql.js';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';
import { SourceText } from '../shared-fields/source-text.js';

export const PUBLIC_FACT_CARD = graphql(`
  fragment PublicFactCard on PublicFact {
    id
    title
    text
    asOf
    origin
    source
  }
`);

/** So many are shown at once and on paper; the others are folded. */
const SHOWN = 6;

/** 公開情報 of a branch, each with its source; nothing when there is none. */
export function PublicFacts({
  facts,
}: {
  readonly facts: readonly FragmentType<typeof PUBLIC_FACT_CARD>[];
}): ReactElement | null {
  if (facts.length === 0) return null;
  const cards = unmask(PUBLIC_FACT_CARD, facts);
  const more = cards.slice(SHOWN);
  return (
    <Section title={m.nav_facts()}>
      <FactCards facts={cards.slice(0, SHOWN)} />
      {more.length > 0 ? (
        <div className="tn-no-print">
          <Disclosure title={m.facts_more({ count: more.length })}>
            <FactCards facts={more} />
          </Disclosure>
        </div>
      ) : null}
    </Section>
  );
}

function FactCards({ facts }: { readonly facts: readonly PublicFactCardFragment[] }): ReactElement {
  return (
    <ul className="tn-grid">
      {facts.map((fact) => (
        <li key={fact.id}>
          <Card>
            <h3>{fact.title}</h3>
            <p>{fact.text}</p>
            <p className="tn-quiet tn-small">
              {fact.asOf} <SourceText origin={fact.origin} source={fact.source} />
            </p>
          </Card>
        </li>
      ))}
    </ul>
  );
}
