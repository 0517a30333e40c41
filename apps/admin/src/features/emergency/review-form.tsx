import { Button, RadioChoices, TextArea } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { ReviewOutcome } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { useSaid } from '../people/use-said.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { reviewOutcomeChoices } from './emergency-words.js';

const REVIEW = graphql(`
  mutation ReviewEmergencyAccess($input: ReviewEmergencyAccessInput!) {
    reviewEmergencyAccess(input: $input) {
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

/** 確認する: whether there was need of it, and why. */
export function ReviewForm({
  access: { id, version },
  onClose,
}: {
  readonly access: { readonly id: string; readonly version: number };
  readonly onClose: () => void;
}): ReactElement {
  const [outcome, setOutcome] = useState<ReviewOutcome>('JUSTIFIED');
  const [words, setWords] = useState('');
  const said = useSaid(onClose);
  const change = useChange(REVIEW, (result) => result.reviewEmergencyAccess, said);
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        void change.send({ id, version, outcome, words });
      }}
    >
      <p>{m.review_help()}</p>
      <FormNotices change={change} />
      <RadioChoices
        legend={m.review_outcome()}
        value={outcome}
        onChange={setOutcome}
        options={reviewOutcomeChoices()}
      />
      <TextArea
        label={m.review_words()}
        help={m.review_words_help()}
        requiredLabel={m.required()}
        value={words}
        onChange={setWords}
        error={change.errorAt('words')}
      />
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.review_save()}
        </Button>
        <Button onPress={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  );
}
