import { Button, Select, TextArea, TextField } from '@tsunagari/ui';
import type { PlainDate } from '@tsunagari/kernel';
import { type ReactElement, useState } from 'react';
import type { ConsentPurpose } from '../../../gql/graphql.js';
import { graphql } from '../../../gql/index.js';
import { useChange } from '../../../graphql/use-change.js';
import { m } from '../../../paraglide/messages.js';
import { DayField } from '../../shared-fields/day-field.js';
import { FormNotices } from '../../shared-fields/form-notices.js';
import { useSaid } from '../use-said.js';
import { purposeChoices } from './consent-words.js';

const ADD = graphql(`
  mutation AddConsentText($input: AddConsentTextInput!) {
    addConsentText(input: $input) {
      consentText {
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

/** 同意書の文を加える: another version of one purpose; the earlier ones stay for those who agreed to them. */
export function AddTextForm(): ReactElement {
  const [purpose, setPurpose] = useState<ConsentPurpose>('WATCH_OVER_SHARING');
  const [label, setLabel] = useState('');
  const [text, setText] = useState('');
  const [inForceFrom, setFrom] = useState<PlainDate | null>(null);
  const said = useSaid(() => {
    setLabel('');
    setText('');
    setFrom(null);
  });
  const change = useChange(ADD, (result) => result.addConsentText, said);
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        void change.send({ purpose, label, text, inForceFrom });
      }}
    >
      <p className="tn-quiet">{m.add_consent_text_help()}</p>
      <FormNotices change={change} />
      <Select label={m.consent_purpose()} value={purpose} onChange={setPurpose} options={purposeChoices()} />
      <TextField
        label={m.consent_text_label()}
        help={m.consent_text_label_help()}
        value={label}
        onChange={setLabel}
        error={change.errorAt('label')}
      />
      <TextArea
        label={m.consent_text_words()}
        rows={10}
        value={text}
        onChange={setText}
        error={change.errorAt('text')}
      />
      <DayField
        legend={m.consent_text_day()}
        help={m.consent_text_day_help()}
        value={inForceFrom}
        onChange={setFrom}
        error={change.errorAt('inForceFrom')}
      />
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.add_consent_text()}
        </Button>
      </div>
    </form>
  );
}
