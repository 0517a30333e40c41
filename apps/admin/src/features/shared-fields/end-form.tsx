import { Button, Dialog, TextField } from '@tsunagari/ui';
import type { PlainDate } from '@tsunagari/kernel';
import { type ReactElement, useState } from 'react';
import type { Change } from '../../graphql/use-change.js';
import { dateText } from '../../language/dates.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from './form-notices.js';
import { RequiredDayField, useRequiredDay } from './required-day.js';
import { useTell } from './use-tell.js';

/** What people tell when something ends. */
export interface Ending {
  /** First day without it. */
  readonly effectiveOn: PlainDate;
  readonly reason: string | null;
  readonly meeting: string | null;
}

/** The end of a branch, base or association: a day, where wanted the reason, and a question before it is done. */
export function EndForm({
  help,
  action,
  name,
  isReasonAsked,
  change,
  onEnd,
}: {
  readonly help: string;
  readonly action: string;
  /** What ends. */
  readonly name: string;
  readonly isReasonAsked?: boolean;
  readonly change: Pick<Change<never>, 'refusals' | 'failure' | 'isPending' | 'errorAt'>;
  /** Ends it; true when that was done. */
  readonly onEnd: (ending: Ending) => Promise<boolean>;
}): ReactElement {
  const tell = useTell();
  const day = useRequiredDay();
  const [reason, setReason] = useState('');
  const [meeting, setMeeting] = useState('');
  const [asked, setAsked] = useState<PlainDate | null>(null);
  const end = async (effectiveOn: PlainDate): Promise<void> => {
    const isDone = await onEnd({ effectiveOn, reason: reason || null, meeting: meeting || null });
    setAsked(null);
    if (isDone) tell(m.ended_of({ name, date: dateText(effectiveOn) }));
  };
  return (
    <form
      className="tn-form tn-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(day.need());
      }}
    >
      <p className="tn-quiet">{help}</p>
      <FormNotices change={change} missing={day.isMissing ? m.day_needed() : null} />
      <RequiredDayField legend={m.last_day_after()} day={day} error={change.errorAt('effectiveOn')} />
      {isReasonAsked ? (
        <>
          <TextField label={m.reason()} help={m.reason_help()} isMultiline value={reason} onChange={setReason} />
          <TextField label={m.meeting()} help={m.meeting_help()} value={meeting} onChange={setMeeting} />
        </>
      ) : null}
      <div className="tn-actions">
        <Button type="submit" variant="danger">
          {action}
        </Button>
      </div>
      {asked ? (
        <Dialog title={m.end_question({ name })} isOpen onClose={() => setAsked(null)}>
          <p>{m.end_question_text({ date: dateText(asked) })}</p>
          <div className="tn-actions">
            <Button
              variant="danger"
              isPending={change.isPending}
              pendingLabel={m.saving()}
              onPress={() => void end(asked)}
            >
              {action}
            </Button>
            <Button onPress={() => setAsked(null)}>{m.cancel()}</Button>
          </div>
        </Dialog>
      ) : null}
    </form>
  );
}
