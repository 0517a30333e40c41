import { Button, Notice, RadioChoices, TextArea } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { EmergencyReason } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { isPasskeyPossible } from '../account/passkey.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { NO_PROOF, ProofFields } from '../shared-fields/proof-fields.js';
import { usePasskeyProof } from '../shared-fields/use-passkey-proof.js';
import { emergencyReasonChoices } from './emergency-words.js';

const OPEN = graphql(`
  mutation OpenEmergencyAccess($input: OpenEmergencyAccessInput!) {
    openEmergencyAccess(input: $input) {
      access {
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

/** 緊急に閲覧する: why, in words, and the proof that it is oneself. */
export function OpenEmergencyForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [reason, setReason] = useState<EmergencyReason>('LIFE_IN_DANGER');
  const [words, setWords] = useState('');
  const [proof, setProof] = useState(NO_PROOF);
  const change = useChange(OPEN, (result) => result.openEmergencyAccess, onClose);
  const passkey = usePasskeyProof('EMERGENCY_ACCESS', (answer) => change.send({ reason, words, passkey: answer }));
  const refusals = [...passkey.change.refusals, ...change.refusals];
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        passkey.forget();
        void change.send({ reason, words, ...proof });
      }}
    >
      <p>{m.emergency_open_help()}</p>
      <FormNotices change={{ refusals, failure: passkey.change.failure ?? change.failure }} />
      {passkey.isGivenUp ? <Notice tone="danger" title={m.passkey_cancelled()} /> : null}
      <RadioChoices
        legend={m.emergency_reason()}
        value={reason}
        onChange={setReason}
        options={emergencyReasonChoices()}
      />
      <TextArea
        label={m.emergency_what_happened()}
        help={m.emergency_what_happened_help()}
        requiredLabel={m.required()}
        value={words}
        onChange={setWords}
        error={change.errorAt('words')}
      />
      <ProofFields proof={proof} onChange={setProof} errorAt={(...path) => change.errorAt(...path)} />
      <div className="tn-actions">
        <Button type="submit" variant="danger" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.emergency_begin()}
        </Button>
        {isPasskeyPossible() ? (
          <Button
            isPending={passkey.change.isPending}
            pendingLabel={m.passkey_waiting()}
            onPress={() => {
              change.forget();
              passkey.ask();
            }}
          >
            {m.emergency_begin_by_passkey()}
          </Button>
        ) : null}
        <Button onPress={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  );
}
