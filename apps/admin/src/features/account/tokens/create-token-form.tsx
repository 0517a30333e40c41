import { Button, Select, TextField } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { TokenScope } from '../../../gql/graphql.js';
import { graphql } from '../../../gql/index.js';
import { useChange } from '../../../graphql/use-change.js';
import { m } from '../../../paraglide/messages.js';
import { FormNotices } from '../../shared-fields/form-notices.js';
import { NO_PROOF, ProofFields } from '../../shared-fields/proof-fields.js';
import { MadeToken } from './made-token.js';
import { scopeWords } from './token-words.js';

const CREATE = graphql(`
  mutation CreateAccessToken($input: CreateAccessTokenInput!) {
    createAccessToken(input: $input) {
      issued {
        secret
        accessToken {
          id
        }
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** Tokens of scope analyst are for an address of their own, which does not answer yet: they are not offered. */
const OFFERED: readonly TokenScope[] = ['API', 'API_ADHOC'];
const DAYS = ['30', '90', '180', '365'] as const;
const NOTHING = { name: '', scope: 'API' as TokenScope, days: '90' as (typeof DAYS)[number] };

/** A token for oneself, with the password, and the code of an authenticator app, as proof; its secret is shown once. */
export function CreateTokenForm(): ReactElement {
  const [draft, setDraft] = useState(NOTHING);
  const [proof, setProof] = useState(NO_PROOF);
  const [secret, setSecret] = useState<string | null>(null);
  const change = useChange(
    CREATE,
    (result) => result.createAccessToken,
    ({ createAccessToken: { issued } }) => {
      setSecret(issued?.secret ?? null);
      setDraft(NOTHING);
      setProof(NO_PROOF);
    },
  );
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        setSecret(null);
        void change.send({ ...draft, ...proof, days: Number(draft.days) });
      }}
    >
      <FormNotices change={change} />
      {secret === null ? null : <MadeToken key={secret} secret={secret} />}
      <TextField
        label={m.token_name()}
        help={m.token_name_help()}
        requiredLabel={m.required()}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        error={change.errorAt('name')}
      />
      <Select
        label={m.token_scope()}
        value={draft.scope}
        onChange={(scope) => setDraft({ ...draft, scope })}
        error={change.errorAt('scope')}
        options={OFFERED.map((scope) => ({ value: scope, label: scopeWords(scope) }))}
      />
      <Select
        label={m.token_days()}
        value={draft.days}
        onChange={(days) => setDraft({ ...draft, days })}
        error={change.errorAt('days')}
        options={DAYS.map((days) => ({ value: days, label: m.days_count({ days }) }))}
      />
      <ProofFields proof={proof} onChange={setProof} errorAt={(...path) => change.errorAt(...path)} />
      <div className="tn-actions">
        <Button type="submit" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.create_token()}
        </Button>
      </div>
    </form>
  );
}
