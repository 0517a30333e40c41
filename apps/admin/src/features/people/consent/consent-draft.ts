import { useState } from 'react';
import type { PlainDate } from '@tsunagari/kernel';
import type {
  ConsentAnswerFragment,
  ConsentChannel,
  ConsentDecision,
  ConsentGiver,
  ConsentPurpose,
  ConsentRecipient,
} from '../../../gql/graphql.js';
import { lastDay } from '../../roles/term-text.js';

/** What is typed of an answer before it is recorded. */
export interface ConsentDraft {
  readonly decision: ConsentDecision;
  readonly purpose: ConsentPurpose;
  readonly recipients: readonly ConsentRecipient[];
  /** Empty when none was chosen: then it is the present version of the purpose. */
  readonly textId: string;
  readonly givenBy: ConsentGiver;
  readonly channel: ConsentChannel;
  readonly witness: string;
  readonly from: PlainDate | null;
  /** The last day on which it holds, as people say it. */
  readonly last: PlainDate | null;
}

const EMPTY: ConsentDraft = {
  decision: 'GIVEN',
  purpose: 'WATCH_OVER_SHARING',
  recipients: [],
  textId: '',
  givenBy: 'SELF',
  channel: 'PAPER',
  witness: '',
  from: null,
  last: null,
};

/** The draft of a new answer; of a correction, with what the wrong answer said. */
export function useConsentDraft(corrects: ConsentAnswerFragment | null) {
  const [draft, setDraft] = useState<ConsentDraft>(() => (corrects ? draftOf(corrects) : EMPTY));
  return { draft, put: (part: Partial<ConsentDraft>) => setDraft((now) => ({ ...now, ...part })) };
}

function draftOf(wrong: ConsentAnswerFragment): ConsentDraft {
  const { decision, purpose, recipients, givenBy, channel, witness, from, to, text } = wrong;
  return {
    decision,
    purpose,
    recipients,
    givenBy,
    channel,
    from,
    textId: text?.id ?? '',
    witness: witness ?? '',
    last: to ? lastDay(to) : null,
  };
}
