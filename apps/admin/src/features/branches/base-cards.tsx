import { Card, DescriptionList, StateMessage } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { type FragmentType, graphql, unmask } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';
import { SourceText } from '../shared-fields/source-text.js';

export const BASE_CARD = graphql(`
  fragment BaseCard on BranchBase {
    id
    version
    name
    addressRaw
    address
    postalCode
    phoneRaw
    phone
    hours
    note
    origin
    source
  }
`);

/** 支部拠点 with address and telephone as they can be used, and as they were written. */
export function BaseCards({ bases }: { readonly bases: readonly FragmentType<typeof BASE_CARD>[] }): ReactElement {
  const cards = unmask(BASE_CARD, bases);
  if (cards.length === 0) return <StateMessage icon="home" title={m.no_base()} />;
  return (
    <>
      {cards.map((base) => (
        <Card key={base.id}>
          <h3>{base.name}</h3>
          <DescriptionList
            rows={[
              {
                term: m.address(),
                value: `${base.postalCode ? `〒${base.postalCode} ` : ''}${base.address ?? base.addressRaw}`,
              },
              {
                term: m.phone(),
                value: base.phone ? (
                  <a href={`tel:${base.phone}`}>{base.phone}</a>
                ) : (
                  (base.phoneRaw ?? <span className="tn-missing">{m.not_given()}</span>)
                ),
              },
              { term: m.hours(), value: base.hours ?? <span className="tn-missing">{m.not_given()}</span> },
              ...(base.note ? [{ term: m.note(), value: base.note }] : []),
              { term: m.source(), value: <SourceText origin={base.origin} source={base.source} /> },
            ]}
          />
        </Card>
      ))}
    </>
  );
}
