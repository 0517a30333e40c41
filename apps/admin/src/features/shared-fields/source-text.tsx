import { Badge, Icon } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import type { DataOrigin } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';

/** Where a fact comes from; an invented one says so. */
export function SourceText({
  origin,
  source,
}: {
  readonly origin: DataOrigin;
  readonly source: string | null | undefined;
}): ReactElement {
  if (origin === 'SYNTHETIC') return <Badge tone="warm">{m.synthetic()}</Badge>;
  if (!source) return <span className="tn-quiet">{origin === 'ENTERED' ? m.entered() : m.not_given()}</span>;
  const [address] = /https?:\/\/[^\s;()]+/.exec(source) ?? [];
  if (!address) return <span className="tn-small">{source}</span>;
  return (
    <a className="tn-small" href={address} target="_blank" rel="noreferrer">
      {new URL(address).hostname} <Icon name="external" />
      <span className="tn-visually-hidden">{m.opens_new_window()}</span>
    </a>
  );
}
