import { Button, Dialog, Icon, TextField } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { useTell } from '../shared-fields/use-tell.js';

const ADD = graphql(`
  mutation AddAssociationKind($input: AddAssociationKindInput!) {
    addAssociationKind(input: $input) {
      kind {
        id
        code
        label
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** 種別 that the city uses and the list lacks (自治区, 町区): added over the form, then chosen in it. */
export function AddKind({ onAdded }: { readonly onAdded: (code: string) => void }): ReactElement {
  const tell = useTell();
  const [isOpen, setOpen] = useState(false);
  const [label, setLabel] = useState('');
  const close = (): void => {
    setOpen(false);
    setLabel('');
  };
  const change = useChange(
    ADD,
    (result) => result.addAssociationKind,
    ({ addAssociationKind: { kind } }) => {
      if (!kind) return;
      tell(m.kind_added({ name: kind.label }));
      onAdded(kind.code);
      close();
    },
  );
  return (
    <div className="tn-actions">
      <Button variant="quiet" onPress={() => setOpen(true)}>
        <Icon name="plus" />
        {m.kind_add()}
      </Button>
      <Dialog title={m.kind_add()} isOpen={isOpen} onClose={close}>
        <form
          className="tn-form"
          onSubmit={(event) => {
            event.preventDefault();
            // React passes it on to the form below, which is not to be sent.
            event.stopPropagation();
            void change.send({ label });
          }}
        >
          <FormNotices change={change} />
          <TextField
            label={m.kind_label()}
            help={m.kind_label_help()}
            requiredLabel={m.required()}
            value={label}
            onChange={setLabel}
            error={change.errorAt('label')}
          />
          <div className="tn-actions">
            <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
              {m.kind_add()}
            </Button>
            <Button onPress={close}>{m.cancel()}</Button>
          </div>
        </form>
      </Dialog>
    </div>
  );
}
