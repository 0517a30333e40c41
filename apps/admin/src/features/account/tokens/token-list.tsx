import { Button, Card, DescriptionList } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { ListedTokenFragment } from '../../../gql/graphql.js';
import { graphql } from '../../../gql/index.js';
import { m } from '../../../paraglide/messages.js';
import { RevokeToken } from './revoke-token.js';
import { dayOfInstant, scopeWords } from './token-words.js';

export const LISTED_TOKEN = graphql(`
  fragment ListedToken on AccessToken {
    id
    name
    scope
    createdAt
    expiresAt
    lastUsedAt
  }
`);

/** Access tokens with what they are for, until when, and when they were last used; each can be revoked. */
export function TokenList({ tokens }: { readonly tokens: readonly ListedTokenFragment[] }): ReactElement {
  const [revokedId, setRevoked] = useState<string | null>(null);
  if (tokens.length === 0) return <p>{m.no_access_tokens()}</p>;
  return (
    <>
      {tokens.map((token) => (
        <Card key={token.id}>
          <DescriptionList
            rows={[
              { term: m.token_name(), value: token.name },
              { term: m.token_scope(), value: scopeWords(token.scope) },
              { term: m.token_created(), value: dayOfInstant(token.createdAt) },
              { term: m.token_expires(), value: dayOfInstant(token.expiresAt) },
              {
                term: m.token_last_used(),
                value: token.lastUsedAt ? dayOfInstant(token.lastUsedAt) : m.token_never_used(),
              },
            ]}
          />
          {revokedId === token.id ? (
            <RevokeToken token={token} onClose={() => setRevoked(null)} />
          ) : (
            <div className="tn-actions">
              <Button onPress={() => setRevoked(token.id)}>
                {m.revoke_token()}
                <span className="tn-visually-hidden">{token.name}</span>
              </Button>
            </div>
          )}
        </Card>
      ))}
    </>
  );
}
