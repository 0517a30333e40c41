import { Button, Checkbox, TextField } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import type { CreateResetLinkMutation } from '../../gql/graphql.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { MadeLink } from './made-link.js';

const RESET = graphql(`
  mutation CreateResetLink($input: CreateResetLinkInput!) {
    createResetLink(input: $input) {
      link {
        url
        expiresAt
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

/** A link for someone who cannot sign in any more. */
export function ResetLinkForm(): ReactElement {
  const [email, setEmail] = useState('');
  const [clearsSecondProofs, setClears] = useState(false);
  const [link, setLink] = useState<CreateResetLinkMutation['createResetLink']['link']>(null);
  const change = useChange(
    RESET,
    (result) => result.createResetLink,
    ({ createResetLink }) => {
      setLink(createResetLink.link);
      setEmail('');
      setClears(false);
    },
  );
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        setLink(null);
        void change.send({ email, clearsSecondProofs });
      }}
    >
      <p className="tn-quiet">{m.reset_link_help()}</p>
      <FormNotices change={change} />
      {link ? <MadeLink key={link.url} link={link} /> : null}
      <TextField
        label={m.email()}
        inputMode="email"
        value={email}
        onChange={setEmail}
        error={change.errorAt('email')}
      />
      <Checkbox isSelected={clearsSecondProofs} onChange={setClears}>
        {m.clears_second_proofs()}
      </Checkbox>
      <div className="tn-actions">
        <Button type="submit" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.make_reset_link()}
        </Button>
      </div>
    </form>
  );
}
