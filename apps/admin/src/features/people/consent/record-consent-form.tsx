import { Button, Notice } from '@tsunagari/ui';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { ConsentAnswerFragment } from '../../../gql/graphql.js';
import { type FragmentType, graphql, unmask } from '../../../gql/index.js';
import { useChange } from '../../../graphql/use-change.js';
import { useOperation } from '../../../graphql/use-operation.js';
import { m } from '../../../paraglide/messages.js';
import { dayAfter } from '../../roles/term-text.js';
import { FormNotices } from '../../shared-fields/form-notices.js';
import { useRequiredDay } from '../../shared-fields/required-day.js';
import { useSaid } from '../use-said.js';
import { useConsentDraft } from './consent-draft.js';
import { ConsentFields } from './consent-fields.js';
import { CONSENT_STANDING } from './consent-standings.js';

const TEXTS = graphql(`
  query ConsentTextChoices {
    consentTexts {
      id
      purpose
      label
      isPresent
    }
  }
`);
const RECORD = graphql(`
  mutation RecordConsent($input: RecordConsentInput!) {
    recordConsent(input: $input) {
      consent {
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
const REFUSE = graphql(`
  mutation RecordRefusal($input: RecordRefusalInput!) {
    recordRefusal(input: $input) {
      consent {
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

/** 同意を記録: on behalf of the person, what they answered; also in the place of an answer written down wrongly. */
export function RecordConsentForm({
  personId,
  corrects,
  standings,
  onClose,
}: {
  readonly personId: string;
  readonly corrects: ConsentAnswerFragment | null;
  /** They say to whom each purpose can lead. */
  readonly standings: readonly FragmentType<typeof CONSENT_STANDING>[];
  readonly onClose: () => void;
}): ReactElement {
  const { draft, put } = useConsentDraft(corrects);
  const day = useRequiredDay({ value: draft.from, set: (from) => put({ from }) });
  const [isTextMissing, setTextMissing] = useState(false);
  const texts = useOperation(TEXTS, {}).data?.consentTexts.filter(({ purpose }) => purpose === draft.purpose) ?? null;
  const said = useSaid(onClose);
  const yes = useChange(RECORD, (result) => result.recordConsent, said);
  const no = useChange(REFUSE, (result) => result.recordRefusal, said);
  const change = draft.decision === 'GIVEN' ? yes : no;
  const textId = draft.textId || (texts?.find(({ isPresent }) => isPresent)?.id ?? '');
  const send = (): void => {
    const from = day.need();
    setTextMissing(draft.decision === 'GIVEN' && textId === '');
    if (!from || (draft.decision === 'GIVEN' && textId === '')) return;
    const { purpose, recipients, givenBy, channel, witness, last } = draft;
    const answer = {
      personId,
      purpose,
      recipients: [...recipients],
      givenBy,
      channel,
      witness: witness || null,
      from,
      corrects: corrects ? { id: corrects.id, version: corrects.version } : null,
    };
    if (draft.decision === 'GIVEN') void yes.send({ ...answer, textId, to: last ? dayAfter(last) : null });
    else void no.send({ ...answer, textId: textId || null });
  };
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="tn-quiet">{corrects ? m.correct_consent_help() : m.record_consent_help()}</p>
      <FormNotices
        change={change}
        missing={day.isMissing ? m.day_needed() : isTextMissing ? m.consent_text_needed() : null}
      />
      {texts?.length === 0 ? (
        <Notice tone="warning" title={m.consent_text_missing()}>
          <Link to="/consent-texts">{m.consent_texts()}</Link>
        </Notice>
      ) : null}
      <ConsentFields
        draft={draft}
        put={put}
        day={day}
        texts={texts ?? []}
        textId={textId}
        recipients={unmask(CONSENT_STANDING, standings).flatMap(({ purpose, recipient }) =>
          purpose === draft.purpose ? [recipient] : [],
        )}
        errorAt={(...path) => change.errorAt(...path)}
      />
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.save()}
        </Button>
        <Button onPress={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  );
}
