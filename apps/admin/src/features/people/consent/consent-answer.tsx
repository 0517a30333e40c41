import { Button, Dialog, DescriptionList } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { ConsentAnswerFragment } from '../../../gql/graphql.js';
import { type FragmentType, graphql, unmask } from '../../../gql/index.js';
import { dateText } from '../../../language/dates.js';
import { m } from '../../../paraglide/messages.js';
import { lastDayText } from '../../roles/term-text.js';
import type { CONSENT_STANDING } from './consent-standings.js';
import { channelName, decisionName, giverName, purposeName, recipientName } from './consent-words.js';
import { RecordConsentForm } from './record-consent-form.js';
import { WithdrawForm } from './withdraw-form.js';

export const CONSENT_ANSWER = graphql(`
  fragment ConsentAnswer on Consent {
    id
    version
    decision
    purpose
    recipients
    givenBy
    witness
    channel
    from
    to
    withdrawnOn
    withdrawnBy
    withdrawnChannel
    isCorrected
    text {
      id
      label
    }
    abilities {
      withdraw
      correct
    }
  }
`);

/** One answer: what was said by whom, what became of it, and what can be done with it. */
export function ConsentAnswer({
  consent: masked,
  personId,
  standings,
}: {
  readonly consent: FragmentType<typeof CONSENT_ANSWER>;
  readonly personId: string;
  readonly standings: readonly FragmentType<typeof CONSENT_STANDING>[];
}): ReactElement {
  const consent = unmask(CONSENT_ANSWER, masked);
  const [deed, setDeed] = useState<'withdraw' | 'correct' | null>(null);
  const close = (): void => setDeed(null);
  const what = m.consent_what({ purpose: purposeName(consent.purpose), decision: decisionName(consent.decision) });
  return (
    <>
      <h3>{what}</h3>
      <DescriptionList rows={rowsOf(consent)} />
      <div className="tn-actions">
        {consent.abilities.withdraw ? (
          <Button onPress={() => setDeed('withdraw')}>
            {m.withdraw_consent()}
            <span className="tn-visually-hidden">{m.of_name({ name: what })}</span>
          </Button>
        ) : null}
        {consent.abilities.correct ? (
          <Button onPress={() => setDeed('correct')}>
            {m.correct_consent()}
            <span className="tn-visually-hidden">{m.of_name({ name: what })}</span>
          </Button>
        ) : null}
      </div>
      {deed === 'withdraw' ? (
        <Dialog title={m.withdraw_question({ purpose: purposeName(consent.purpose) })} isOpen onClose={close}>
          <WithdrawForm consent={consent} onClose={close} />
        </Dialog>
      ) : null}
      {deed === 'correct' ? (
        <Dialog title={m.correct_consent_title()} isOpen onClose={close}>
          <RecordConsentForm personId={personId} corrects={consent} standings={standings} onClose={close} />
        </Dialog>
      ) : null}
    </>
  );
}

function rowsOf(consent: ConsentAnswerFragment): { readonly term: string; readonly value: string }[] {
  const { recipients, givenBy, channel, witness, from, to, text, withdrawnOn, withdrawnBy, withdrawnChannel } = consent;
  const by = m.consent_by({ giver: giverName(givenBy), channel: channelName(channel) });
  const row = (term: string, value: string | null) => (value === null ? [] : [{ term, value }]);
  return [
    ...row(m.consent_to_whom(), recipients.map((recipient) => recipientName(recipient)).join(m.consent_list_comma())),
    ...row(m.consent_answered_on(), dateText(from)),
    ...row(m.consent_until(), to ? lastDayText(to) : null),
    ...row(m.consent_answered_by(), by),
    ...row(m.consent_witness(), witness ?? null),
    ...row(m.consent_text(), text?.label ?? null),
    ...row(
      m.consent_state_withdrawn(),
      withdrawnOn && withdrawnBy && withdrawnChannel
        ? m.consent_withdrawn_on({
            date: dateText(withdrawnOn),
            by: m.consent_by({ giver: giverName(withdrawnBy), channel: channelName(withdrawnChannel) }),
          })
        : null,
    ),
    ...row(m.consent_corrected(), consent.isCorrected ? m.consent_corrected_text() : null),
  ];
}
