import { useState } from 'react';
import type { PasskeyAnswerInput, ProofUse } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { type Change, useChange } from '../../graphql/use-change.js';
import { askForPasskey } from '../account/passkey.js';

const START = graphql(`
  mutation StartPasskeyProof($input: StartPasskeyProofInput!) {
    startPasskeyProof(input: $input) {
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

/** A passkey that is asked for as a proof that it is oneself. */
export interface PasskeyProof {
  /** Asks for it. */
  ask(): void;
  /** Takes back what was said of it. */
  forget(): void;
  readonly change: Pick<Change<never>, 'refusals' | 'failure' | 'isPending'>;
  /** Whether the device was asked and did not answer. */
  readonly isGivenUp: boolean;
}

/** 本人の確認 by a passkey instead of the password, for those who sign in without one. */
export function usePasskeyProof(
  use: ProofUse,
  onAnswer: (answer: PasskeyAnswerInput) => Promise<unknown>,
): PasskeyProof {
  const [isGivenUp, setGivenUp] = useState(false);
  const change = useChange(
    START,
    (result) => result.startPasskeyProof,
    async ({ startPasskeyProof: { passkey } }) => {
      const asked = passkey && (JSON.parse(passkey.options) as PublicKeyCredentialRequestOptionsJSON);
      const answered = asked && (await askForPasskey(asked));
      setGivenUp(answered === null);
      if (answered === null) return;
      const { clientDataJSON: clientData, authenticatorData, signature, userHandle = null } = answered.response;
      await onAnswer({ credentialId: answered.id, clientData, authenticatorData, signature, userHandle });
    },
  );
  const forget = (): void => {
    setGivenUp(false);
    change.forget();
  };
  return {
    ask: () => {
      forget();
      void change.send({ for: use });
    },
    forget,
    change,
    isGivenUp,
  };
}
