import { Button, Notice } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { graphql } from '../../../gql/index.js';
import { useChange } from '../../../graphql/use-change.js';
import { m } from '../../../paraglide/messages.js';
import { FormNotices } from '../../shared-fields/form-notices.js';
import { useTell } from '../../shared-fields/use-tell.js';

const REVOKE = graphql(`
  mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {
    revokeAccessToken(input: $input) {
      account {
        id
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** Asks before a token is revoked; in its card, so that it can be asked inside of a dialog too. */
export function RevokeToken({
  token: { id, name },
  onClose,
}: {
  readonly token: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}): ReactElement {
  const tell = useTell();
  const change = useChange(
    REVOKE,
    (result) => result.revokeAccessToken,
    () => {
      tell(m.token_revoked());
      onClose();
    },
  );
  return (
    <Notice tone="warning" title={m.revoke_token_of({ name })}>
      <p>{m.revoke_token_help()}</p>
      <FormNotices change={change} />
      <div className="tn-actions">
        <Button
          variant="danger"
          onPress={() => void change.send({ id })}
          isPending={change.isPending}
          pendingLabel={m.saving()}
        >
          {m.revoke_token()}
        </Button>
        <Button onPress={onClose}>{m.cancel()}</Button>
      </div>
    </Notice>
  );
}
