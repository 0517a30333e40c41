import { TextField } from '@tsunagari/ui';
import type { ReactElement } from 'react';
import { m } from '../../../paraglide/messages.js';
import { DayField } from '../../shared-fields/day-field.js';
import type { StepProps } from './step.js';

/** いつ・なぜ */
export function WhenStep({ draft, onChange, errorAt }: StepProps): ReactElement {
  return (
    <div className="tn-form tn-narrow">
      <DayField
        legend={m.split_day()}
        help={m.split_day_help()}
        requiredLabel={m.required()}
        value={draft.effectiveOn}
        error={errorAt('effectiveOn')}
        onChange={(effectiveOn) => onChange({ ...draft, effectiveOn })}
      />
      <TextField
        label={m.reason()}
        help={m.reason_help()}
        isMultiline
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
      <TextField
        label={m.meeting()}
        help={m.meeting_help()}
        value={draft.meeting}
        onChange={(meeting) => onChange({ ...draft, meeting })}
      />
    </div>
  );
}
