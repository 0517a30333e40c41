import { Button, RadioChoices } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import type { ConsentAnswerFragment, ConsentChannel, ConsentGiver } from '../../../gql/graphql.js';
import { graphql } from '../../../gql/index.js';
import { useChange } from '../../../graphql/use-change.js';
import { m } from '../../../paraglide/messages.js';
import { FormNotices } from '../../shared-fields/form-notices.js';
import { RequiredDayField, useRequiredDay } from '../../shared-fields/required-day.js';
import { useSaid } from '../use-said.js';
import { channelChoices, giverChoices } from './consent-words.js';

const WITHDRAW = graphql(`
  mutation WithdrawConsent($input: WithdrawConsentInput!) {
    withdrawConsent(input: $input) {
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

/** 同意の取り下げ: from which day, by whom, by what way. What was recorded stays. */
export function WithdrawForm({
  consent: { id, version },
  onClose,
}: {
  readonly consent: Pick<ConsentAnswerFragment, 'id' | 'version'>;
  readonly onClose: () => void;
}): ReactElement {
  const day = useRequiredDay();
  const [by, setBy] = useState<ConsentGiver>('SELF');
  const [channel, setChannel] = useState<ConsentChannel>('ORAL');
  const said = useSaid(onClose);
  const change = useChange(WITHDRAW, (result) => result.withdrawConsent, said);
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        const on = day.need();
        if (on) void change.send({ id, version, on, by, channel });
      }}
    >
      <p>{m.withdraw_consent_help()}</p>
      <FormNotices change={change} missing={day.isMissing ? m.day_needed() : null} />
      <RequiredDayField legend={m.withdrawn_day()} day={day} error={change.errorAt('on')} />
      <RadioChoices legend={m.withdrawn_by()} value={by} onChange={setBy} options={giverChoices()} />
      <RadioChoices legend={m.consent_channel()} value={channel} onChange={setChannel} options={channelChoices()} />
      <div className="tn-actions">
        <Button type="submit" variant="danger" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.withdraw_consent()}
        </Button>
        <Button onPress={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  );
}
