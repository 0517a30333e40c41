import { Button, Notice, TextField } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { useDraft } from '../shared-fields/use-draft.js';

const REVISE = graphql(`
  mutation ReviseMyAccount($input: ReviseMyAccountInput!) {
    reviseMyAccount(input: $input) {
      account {
        id
        version
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
  const draft = useDraft({ displayName }, version);
  const [isSaved, setSaved] = useState(false);
  const change = useChange(
    REVISE,
    (result) => result.reviseMyAccount,
    ({ reviseMyAccount: { account } }) => {
      if (account) draft.saved(account.version);
      setSaved(true);
    },
  );
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        setSaved(false);
        void change.send({ version: draft.version, ...draft.fields });
      }}
    >
      <FormNotices change={change} />
      {isSaved ? <Notice tone="success" title={m.saved()} /> : null}
      <TextField
        label={m.display_name()}
        autoComplete="name"
        value={draft.fields.displayName}
        onChange={(name) => draft.type({ displayName: name })}
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
