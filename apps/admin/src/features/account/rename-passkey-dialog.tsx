import { Button, Dialog, TextField } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { useTell } from '../shared-fields/use-tell.js';

const RENAME = graphql(`
  mutation RenamePasskey($input: RenamePasskeyInput!) {
    renamePasskey(input: $input) {
      passkey {
        id
        name
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** Gives a passkey another name. */
export function RenamePasskeyDialog({
  passkey: { id, name: present },
  onClose,
}: {
  readonly passkey: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}): ReactElement {
  const tell = useTell();
  const [name, setName] = useState(present);
  const change = useChange(
    RENAME,
    (result) => result.renamePasskey,
    () => {
      tell(m.saved_of({ name: m.passkey_name() }));
      onClose();
    },
  );
  return (
    <Dialog title={m.rename_passkey()} isOpen onClose={onClose}>
      <form
        className="tn-form"
        onSubmit={(event) => {
          event.preventDefault();
          void change.send({ id, name });
        }}
      >
        <FormNotices change={change} />
        <TextField label={m.passkey_name()} value={name} onChange={setName} error={change.errorAt('name')} />
        <div className="tn-actions">
          <Button variant="primary" type="submit" isPending={change.isPending} pendingLabel={m.saving()}>
            {m.save()}
          </Button>
          <Button onPress={onClose}>{m.cancel()}</Button>
        </div>
      </form>
    </Dialog>
  );
}
