import { Button, Dialog } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { NO_PROOF, ProofFields } from '../shared-fields/proof-fields.js';
import { useTell } from '../shared-fields/use-tell.js';

const REMOVE = graphql(`
  mutation RemovePasskey($input: RemovePasskeyInput!) {
    removePasskey(input: $input) {
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

/** Takes a passkey away, with the password as proof. */
export function RemovePasskeyDialog({
  passkey: { id, name },
  onClose,
}: {
  readonly passkey: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}): ReactElement {
  const tell = useTell();
  const [proof, setProof] = useState(NO_PROOF);
  const change = useChange(
    REMOVE,
    (result) => result.removePasskey,
    () => {
      tell(m.passkey_removed());
      onClose();
    },
  );
  return (
    <Dialog title={m.remove_passkey_of({ name })} isOpen onClose={onClose}>
      <form
        className="tn-form"
        onSubmit={(event) => {
          event.preventDefault();
          void change.send({ id, ...proof });
        }}
      >
        <p>{m.remove_passkey_help()}</p>
        <FormNotices change={change} />
        <ProofFields proof={proof} onChange={setProof} errorAt={(...path) => change.errorAt(...path)} />
        <div className="tn-actions">
          <Button variant="danger" type="submit" isPending={change.isPending} pendingLabel={m.saving()}>
            {m.remove_passkey()}
          </Button>
          <Button onPress={onClose}>{m.cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
