import { Button, Section } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { momentText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { NO_PROOF, ProofFields } from '../shared-fields/proof-fields.js';
import { useTell } from '../shared-fields/use-tell.js';
import { ConfirmTotpForm, type StartedTotp } from './confirm-totp-form.js';

const START = graphql(`
  mutation StartTotp($input: StartTotpInput!) {
    startTotp(input: $input) {
      totp {
        secret
        uri
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

const REMOVE = graphql(`
  mutation RemoveTotp($input: RemoveTotpInput!) {
    removeTotp(input: $input) {
      account {
        id
        totpSince
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** 認証アプリ: sets it up or takes it away, with the password, and its own code, as proof. */
export function TotpSection({ totpSince }: { readonly totpSince: string | null }): ReactElement {
  const tell = useTell();
  const [proof, setProof] = useState(NO_PROOF);
  const [started, setStarted] = useState<StartedTotp | null>(null);
  const start = useChange(
    START,
    (result) => result.startTotp,
    ({ startTotp: { totp } }) => {
      setStarted(totp ?? null);
      setProof(NO_PROOF);
    },
  );
  const remove = useChange(
    REMOVE,
    (result) => result.removeTotp,
    () => {
      tell(m.totp_removed());
      setProof(NO_PROOF);
    },
  );
  const change = totpSince === null ? start : remove;
  if (started !== null && totpSince === null)
    return (
      <Section title={m.totp()}>
        <ConfirmTotpForm totp={started} onClose={() => setStarted(null)} />
      </Section>
    );
  return (
    <Section title={m.totp()}>
      <form
        className="tn-form tn-narrow"
        onSubmit={(event) => {
          event.preventDefault();
          const { currentPassword } = proof;
          void (totpSince === null ? start.send({ currentPassword }) : remove.send(proof));
        }}
      >
        <p className="tn-quiet">
          {totpSince === null ? m.totp_help() : m.totp_since({ moment: momentText(totpSince) })}
        </p>
        <FormNotices change={change} />
        <ProofFields
          proof={proof}
          onChange={setProof}
          errorAt={(...path) => change.errorAt(...path)}
          asksCode={totpSince !== null}
        />
        <div className="tn-actions">
          <Button type="submit" isPending={change.isPending} pendingLabel={m.saving()}>
            {totpSince === null ? m.start_totp() : m.remove_totp()}
          </Button>
        </div>
      </form>
    </Section>
  );
}
