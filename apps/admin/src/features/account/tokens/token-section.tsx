import { Section } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { QueryState } from '../../../app/query-state.js';
import { graphql, unmask } from '../../../gql/index.js';
import { useOperation } from '../../../graphql/use-operation.js';
import { m } from '../../../paraglide/messages.js';
import { CreateTokenForm } from './create-token-form.js';
import { LISTED_TOKEN, TokenList } from './token-list.js';

const TOKENS = graphql(`
  query MyAccessTokens {
    viewer {
      account {
        id
        accessTokens {
          ...ListedToken
        }
      }
    }
  }
`);

/** アクセストークン: one's own, and a form for another one. */
export function TokenSection(): ReactElement {
  const query = useOperation(TOKENS, {});
  return (
    <Section title={m.access_tokens()}>
      <p className="tn-quiet">{m.access_tokens_help()}</p>
      <QueryState query={query}>
        {({ viewer: { account } }) => <TokenList tokens={unmask(LISTED_TOKEN, account.accessTokens)} />}
      </QueryState>
      <CreateTokenForm />
    </Section>
  );
}
