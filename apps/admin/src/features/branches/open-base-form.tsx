import { Button, Card } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { keptDay } from '../shared-fields/kept-day.js';
import { KeptNotice } from '../shared-fields/kept-notice.js';
import { RequiredDayField, useRequiredDay } from '../shared-fields/required-day.js';
import { useTell } from '../shared-fields/use-tell.js';
import { useTyped } from '../shared-fields/use-typed.js';
import { PlaceFields } from './place-fields.js';

const OPEN = graphql(`
  mutation OpenBranchBase($input: OpenBranchBaseInput!) {
    openBranchBase(input: $input) {
      base {
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

const EMPTY = { name: '', addressRaw: '', phoneRaw: '', hours: '', from: '' };

/** A new base, behind a button. */
export function OpenBase({ branchId }: { readonly branchId: string }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <OpenBaseForm branchId={branchId} onClose={() => setOpen(false)} />;
  return (
    <div className="tn-actions">
      <Button onPress={() => setOpen(true)}>{m.open_base()}</Button>
    </div>
  );
}

function OpenBaseForm({
  branchId,
  onClose,
}: {
  readonly branchId: string;
  readonly onClose: () => void;
}): ReactElement {
  const tell = useTell();
  const typing = useTyped(`open-base:${branchId}`, EMPTY);
  const { from, ...place } = typing.fields;
  const day = useRequiredDay(keptDay(from, (text) => typing.type({ from: text })));
  const close = (): void => {
    typing.forget();
    onClose();
  };
  const change = useChange(
    OPEN,
    (result) => result.openBranchBase,
    () => {
      tell(m.opened_of({ name: place.name }));
      close();
    },
  );
  return (
    <Card>
      <form
        className="tn-form tn-narrow"
        onSubmit={(event) => {
          event.preventDefault();
          const first = day.need();
          if (first === null) return;
          const { phoneRaw, hours } = place;
          void change.send({ branchId, ...place, phoneRaw: phoneRaw || null, hours: hours || null, from: first });
        }}
      >
        <h3>{m.open_base()}</h3>
        <KeptNotice typing={typing} />
        <FormNotices change={change} missing={day.isMissing ? m.day_needed() : null} />
        <PlaceFields place={place} onChange={typing.type} errorAt={(field) => change.errorAt(field)} />
        <RequiredDayField legend={m.first_day()} day={day} error={change.errorAt('from')} />
        <div className="tn-actions">
          <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
            {m.open_base()}
          </Button>
          <Button onPress={close}>{m.cancel()}</Button>
        </div>
      </form>
    </Card>
  );
}
