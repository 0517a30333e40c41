import { Button, TextField } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { graphql } from '../../gql/index.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { useDraft } from '../shared-fields/use-draft.js';
import { useRevision } from '../shared-fields/use-revision.js';

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
  const { change, send } = useRevision({
    document: REVISE,
    draft,
    said: m.saved_of({ name: m.display_name() }),
    answerOf: ({ reviseMyAccount: { account: record, refusals } }) => ({ record, refusals }),
    inputOf: (words: { readonly displayName: string }, seen) => ({ version: seen, ...words }),
  });
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <FormNotices change={change} />
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
