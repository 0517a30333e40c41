import { Button, Dialog, RadioChoices } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { FailureNotice } from '../../app/failure.js';
import type { PersonLeftReason } from '../../gql/graphql.js';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { RequiredDayField, useRequiredDay } from '../shared-fields/required-day.js';
import { useTell } from '../shared-fields/use-tell.js';
import { LEFT_REASONS, leftReasonName } from './contact-words.js';
import { useSaid } from './use-said.js';

const LEAVE = graphql(`
  mutation RecordPersonLeft($input: RecordPersonLeftInput!) {
    recordPersonLeft(input: $input) {
      person {
        id
        version
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

const RETURN = graphql(`
  mutation RecordPersonReturned($input: RecordPersonReturnedInput!) {
    recordPersonReturned(input: $input) {
      person {
        id
        version
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** 転出・死亡を記録: a day and a reason. The card stays and the record can be taken back. */
export function LeaveButton({ person }: { readonly person: Seen & { readonly name: string } }): ReactElement {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button onPress={() => setAsked(true)}>{m.record_left()}</Button>
      {isAsked ? (
        <Dialog title={m.record_left_of({ name: person.name })} isOpen onClose={() => setAsked(false)}>
          <LeaveForm person={person} onClose={() => setAsked(false)} />
        </Dialog>
      ) : null}
    </>
  );
}

function LeaveForm({ person, onClose }: { readonly person: Seen; readonly onClose: () => void }): ReactElement {
  const day = useRequiredDay();
  const [reason, setReason] = useState<PersonLeftReason>('MOVED');
  const tell = useTell();
  const back = useChange(
    RETURN,
    (result) => result.recordPersonReturned,
    () => undefined,
  );
  const change = useChange(
    LEAVE,
    (result) => result.recordPersonLeft,
    ({ recordPersonLeft: { person: left } }) => {
      if (left) tell(m.change_saved(), () => back.send({ id: left.id, version: left.version }));
      onClose();
    },
  );
  return (
    <form
      className="tn-form"
      onSubmit={(event) => {
        event.preventDefault();
        const on = day.need();
        if (on) void change.send({ id: person.id, version: person.version, on, reason });
      }}
    >
      <p className="tn-quiet">{m.record_left_help()}</p>
      <FormNotices change={change} missing={day.isMissing ? m.day_needed() : null} />
      <RadioChoices
        legend={m.reason()}
        value={reason}
        onChange={setReason}
        options={LEFT_REASONS.map((value) => ({ value, label: leftReasonName(value) }))}
      />
      <RequiredDayField legend={m.left_day()} day={day} error={change.errorAt('on')} />
      <div className="tn-actions">
        <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
          {m.record_left()}
        </Button>
        <Button onPress={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  );
}

/** もどす: takes the record of a departure back. */
export function ReturnButton({ person: { id, version } }: { readonly person: Seen }): ReactElement {
  const said = useSaid();
  const change = useChange(RETURN, (result) => result.recordPersonReturned, said);
  return (
    <div className="tn-actions">
      <Button isPending={change.isPending} pendingLabel={m.saving()} onPress={() => void change.send({ id, version })}>
        {m.take_back()}
      </Button>
      {change.refusals.length > 0 ? <FormNotices change={change} /> : <FailureNotice failure={change.failure} />}
    </div>
  );
}
