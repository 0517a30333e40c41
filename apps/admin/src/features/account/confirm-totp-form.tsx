import { Button, Card, DescriptionList, TextField } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { StartTotpMutation } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { useTell } from '../shared-fields/use-tell.js';

const CONFIRM = graphql(`
  mutation ConfirmTotp($input: ConfirmTotpInput!) {
    confirmTotp(input: $input) {
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

/** What an authenticator app needs. */
export type StartedTotp = NonNullable<StartTotpMutation['startTotp']['totp']>;

/** Shows the key for the app and asks for its first code. */
export function ConfirmTotpForm({
  totp: { secret, uri },
  onClose,
}: {
  readonly totp: StartedTotp;
  readonly onClose: () => void;
}): ReactElement {
  const tell = useTell();
  const [code, setCode] = useState('');
  const change = useChange(
    CONFIRM,
    (result) => result.confirmTotp,
    () => {
      tell(m.totp_confirmed());
      onClose();
    },
  );
  const inFours = secret.match(/.{1,4}/g)?.join(' ') ?? secret;
  return (
    <Card>
      <form
        className="tn-form tn-narrow"
        onSubmit={(event) => {
          event.preventDefault();
          void change.send({ code });
        }}
      >
        <p>{m.totp_key_help()}</p>
        <DescriptionList rows={[{ term: m.totp_key(), value: <code>{inFours}</code> }]} />
        <p>
          <a href={uri}>{m.totp_open_app()}</a>
        </p>
        <FormNotices change={change} />
        <TextField
          label={m.totp_code()}
          help={m.totp_code_help()}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          error={change.errorAt('code')}
        />
        <div className="tn-actions">
          <Button variant="primary" type="submit" isPending={change.isPending} pendingLabel={m.saving()}>
            {m.confirm_totp()}
          </Button>
          <Button onPress={onClose}>{m.cancel()}</Button>
        </div>
      </form>
    </Card>
  );
}
