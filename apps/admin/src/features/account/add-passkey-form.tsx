import { Button, Notice, TextField } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { NO_PROOF, ProofFields } from '../shared-fields/proof-fields.js';
import { useTell } from '../shared-fields/use-tell.js';
import { makePasskey } from './passkey.js';

const START = graphql(`
  mutation StartPasskey($input: StartPasskeyInput!) {
    startPasskey(input: $input) {
      passkey {
        options
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

const ADD = graphql(`
  mutation AddPasskey($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
      passkey {
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

/** A new passkey: the password as proof, then finger, face or PIN of the device. */
export function AddPasskeyForm(): ReactElement {
  const tell = useTell();
  const [name, setName] = useState('');
  const [proof, setProof] = useState(NO_PROOF);
  const [isGivenUp, setGivenUp] = useState(false);
  const add = useChange(
    ADD,
    (result) => result.addPasskey,
    () => {
      tell(m.passkey_added());
      setName('');
      setProof(NO_PROOF);
    },
  );
  const start = useChange(
    START,
    (result) => result.startPasskey,
    async ({ startPasskey: { passkey } }) => {
      const made = passkey ? await makePasskey(passkey.options) : null;
      setGivenUp(made === null);
      if (made !== null) await add.send({ name, ...made });
    },
  );
  const change = { refusals: [...start.refusals, ...add.refusals], failure: start.failure ?? add.failure };
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        setGivenUp(false);
        add.forget();
        void start.send(proof);
      }}
    >
      <FormNotices change={change} />
      {isGivenUp ? <Notice tone="danger" title={m.passkey_cancelled()} /> : null}
      <TextField
        label={m.passkey_name()}
        help={m.passkey_name_help()}
        value={name}
        onChange={setName}
        error={add.errorAt('name')}
      />
      <ProofFields proof={proof} onChange={setProof} errorAt={(...path) => start.errorAt(...path)} />
      <div className="tn-actions">
        <Button type="submit" isPending={start.isPending} pendingLabel={m.passkey_waiting()}>
          {m.add_passkey()}
        </Button>
      </div>
    </form>
  );
}
