import { Checkbox, FieldHelp, RadioChoices, Select, TextField } from '@tsunagari/ui';
import { type ReactElement, useId } from 'react';
import type { ConsentRecipient } from '../../../gql/graphql.js';
import { m } from '../../../paraglide/messages.js';
import { DayField } from '../../shared-fields/day-field.js';
import { type RequiredDay, RequiredDayField } from '../../shared-fields/required-day.js';
import type { ConsentDraft } from './consent-draft.js';
import { channelChoices, decisionChoices, giverChoices, purposeChoices, recipientName } from './consent-words.js';

/** The fields of an answer. */
export function ConsentFields({
  draft,
  put,
  day,
  texts,
  textId,
  recipients,
  errorAt,
}: {
  readonly draft: ConsentDraft;
  readonly put: (part: Partial<ConsentDraft>) => void;
  readonly day: RequiredDay;
  readonly texts: readonly { readonly id: string; readonly label: string }[];
  readonly textId: string;
  /** To whom the purpose can lead. */
  readonly recipients: readonly ConsentRecipient[];
  readonly errorAt: (...path: string[]) => string | null;
}): ReactElement {
  return (
    <>
      <Select
        label={m.consent_purpose()}
        value={draft.purpose}
        onChange={(purpose) => put({ purpose, recipients: [], textId: '' })}
        options={purposeChoices()}
      />
      <RadioChoices
        legend={m.consent_decision()}
        value={draft.decision}
        onChange={(decision) => put({ decision })}
        options={decisionChoices()}
      />
      <Recipients
        offered={recipients}
        chosen={draft.recipients}
        onChange={(chosen) => put({ recipients: chosen })}
        error={errorAt('recipients')}
      />
      {texts.length > 0 ? (
        <Select
          label={m.consent_text()}
          value={textId}
          onChange={(id) => put({ textId: id })}
          options={texts.map(({ id, label }) => ({ value: id, label }))}
          error={errorAt('textId')}
        />
      ) : null}
      <RadioChoices
        legend={m.consent_giver()}
        value={draft.givenBy}
        onChange={(givenBy) => put({ givenBy })}
        options={giverChoices()}
      />
      <RadioChoices
        legend={m.consent_channel()}
        value={draft.channel}
        onChange={(channel) => put({ channel })}
        options={channelChoices()}
      />
      <TextField
        label={m.consent_witness()}
        help={m.consent_witness_help()}
        value={draft.witness}
        onChange={(witness) => put({ witness })}
        error={errorAt('witness')}
      />
      <RequiredDayField legend={m.consent_answered_on()} day={day} error={errorAt('from')} />
      {draft.decision === 'GIVEN' ? (
        <DayField
          legend={m.consent_until()}
          help={m.consent_until_help()}
          value={draft.last}
          onChange={(last) => put({ last })}
          error={errorAt('to')}
        />
      ) : null}
    </>
  );
}

function Recipients({
  offered,
  chosen,
  onChange,
  error,
}: {
  readonly offered: readonly ConsentRecipient[];
  readonly chosen: readonly ConsentRecipient[];
  readonly onChange: (chosen: readonly ConsentRecipient[]) => void;
  readonly error: string | null;
}): ReactElement {
  const id = useId();
  return (
    <fieldset className="tn-field" aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{m.consent_to_whom()}</legend>
      <div className="tn-choices">
        {offered.map((recipient) => (
          <Checkbox
            key={recipient}
            isSelected={chosen.includes(recipient)}
            onChange={(isChosen) =>
              onChange(isChosen ? [...chosen, recipient] : chosen.filter((other) => other !== recipient))
            }
          >
            {recipientName(recipient)}
          </Checkbox>
        ))}
      </div>
      {error ? <FieldHelp id={`${id}-error`}>{error}</FieldHelp> : null}
    </fieldset>
  );
}
