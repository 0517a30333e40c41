import { Button, Notice, TextField } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-operation.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';

const REVISE = graphql(`
  mutation ReviseMyAccount($input: ReviseMyAccountInput!) {
    reviseMyAccount(input: $input) {
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

/** The name by which others see the account. */
export function DisplayNameForm({
  version,
  displayName,
}: {
  readonly version: number;
  readonly displayName: string;
}): ReactElement {
  const [name, setName] = useState(displayName);
  const [isSaved, setSaved] = useState(false);
  const change = useChange(
    REVISE,
    (result) => result.reviseMyAccount,
    () => setSaved(true),
  );
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        void change.send({ version, displayName: name });
      }}
    >
      <FormNotices change={change} />
      {isSaved ? <Notice tone="success" title={m.saved()} /> : null}
      <TextField
        label={m.display_name()}
        autoComplete="name"
        value={name}
        onChange={setName}
        error={change.errorAt('displayName')}
      />
      <div className="tn-actions">
        <Button type="submit" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.save()}
        </Button>
      </div>
    </form>
  );
}
