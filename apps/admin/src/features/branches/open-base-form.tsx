import { Button, Card } from '@tsunagari/ui';
import { type ReactElement, useState } from 'react';
import { graphql } from '../../gql/index.js';
import { useChange } from '../../graphql/use-change.js';
import { m } from '../../paraglide/messages.js';
import { FormNotices } from '../shared-fields/form-notices.js';
import { RequiredDayField, useRequiredDay } from '../shared-fields/required-day.js';
import { type Place, PlaceFields } from './place-fields.js';

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

const EMPTY: Place = { name: '', addressRaw: '', phoneRaw: '', hours: '' };

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
  const [place, setPlace] = useState(EMPTY);
  const day = useRequiredDay();
  const change = useChange(OPEN, (result) => result.openBranchBase, onClose);
  return (
    <Card>
      <form
        className="tn-form"
        onSubmit={(event) => {
          event.preventDefault();
          const from = day.need();
          if (from === null) return;
          const { phoneRaw, hours } = place;
          void change.send({ branchId, ...place, phoneRaw: phoneRaw || null, hours: hours || null, from });
        }}
      >
        <h3>{m.open_base()}</h3>
        <FormNotices change={change} missing={day.isMissing ? m.day_needed() : null} />
        <PlaceFields
          place={place}
          onChange={(part) => setPlace({ ...place, ...part })}
          errorAt={(field) => change.errorAt(field)}
        />
        <RequiredDayField legend={m.first_day()} day={day} error={change.errorAt('from')} />
        <div className="tn-actions">
          <Button type="submit" variant="primary" isPending={change.isPending} pendingLabel={m.saving()}>
            {m.open_base()}
          </Button>
          <Button onPress={onClose}>{m.cancel()}</Button>
        </div>
      </form>
    </Card>
  );
}
