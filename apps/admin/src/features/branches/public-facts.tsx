import { Card, Section } from '@tsunagari/ui';
import type { ReactElement } from 'react';
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

/** 公開情報 of a branch, each with its source; nothing when there is none. */
export function PublicFacts({
  facts,
}: {
  readonly facts: readonly FragmentType<typeof PUBLIC_FACT_CARD>[];
}): ReactElement | null {
  if (facts.length === 0) return null;
  return (
    <Section title={m.nav_facts()}>
      <ul className="tn-grid">
        {unmask(PUBLIC_FACT_CARD, facts).map((fact) => (
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
    </Section>
  );
}
